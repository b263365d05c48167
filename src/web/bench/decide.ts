import { placeOf } from '../../library/works/explain.ts';
import type { Decision } from '../../store/reader.ts';
import { done } from '../kit/answer.ts';
import { formOf, localPath, unread as unreadForm } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { wantedEdition } from '../kit/works/edition.ts';

type Verdict = Decision['verdict'] | 'undecided';
const VERDICTS: Readonly<Record<string, Verdict>> = {
  accept: 'accepted',
  refuse: 'refused',
  undo: 'undecided',
  'accept-rule': 'accepted',
  'refuse-rule': 'refused',
  'undo-rule': 'undecided',
};

/** POST /works/:id/restoration: the keeper's word about one change or one rule; a new edition where the text changes. */
export const decidePage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { one } = await formOf(c);
  const given = Object.entries(VERDICTS).find(([name]) => one(name) !== '');
  if (!given) throw unread(c);
  const [name, verdict] = given;
  const { draftId, target, row } = targetOf(c, name, one(name), await needs.library.works.parts(c.var.actor, edition));
  const number = await needs.library.bench.decide(c.var.actor, { workId: edition.workId, draftId, target }, verdict);
  const back = localPath(one('back'));
  return done(c, { edition: number, verdict }, `${back === '/' ? c.req.path : back}${row === null ? '' : `#r${row}`}`);
};

/** Reads "part~row~key" or a rule's id. */
function targetOf(c: Ask, name: string, value: string, parts: readonly { readonly draftId: string }[]) {
  if (name.endsWith('-rule')) {
    const draftId = parts[0]?.draftId;
    if (draftId === undefined || !/^[a-z0-9][a-z0-9-]{0,79}$/.test(value)) throw unread(c);
    return { draftId, target: { rule: value }, row: null };
  }
  const found = /^(\d{1,6})~(\d{1,9})~(.{1,200})$/s.exec(value);
  const draftId = found && parts[Number(found[1])]?.draftId;
  if (!found || draftId === undefined || draftId === null || !placeOf(found[3]!)) throw unread(c);
  return { draftId, target: { key: found[3]! }, row: Number(found[2]) };
}

const unread = (c: Ask) => unreadForm({ href: c.req.path, words: 'bench.back' }, 'bench.which-change');
