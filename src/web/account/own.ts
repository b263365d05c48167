import { z } from 'zod';
import { LONGEST_TAG, TAG_TYPES } from '../../library/finding/queries.ts';
import { say } from '../../words/words.ts';
import { done, notSo } from '../kit/answer.ts';
import { backField, formOf, idField, lineField, rowField } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { ownFinding } from './finding.tsx';

const HERE = '/account/finding';
const NEXT = { href: HERE, words: 'own.back' } as const;

const NEVER = z.object({
  type: z.union([z.literal(''), z.enum(TAG_TYPES)]),
  name: lineField(LONGEST_TAG),
  back: backField,
});
/** A card offers its tags as `fandom:Tidewatch`. */
const OF_CARD = z.object({ tag: z.string().regex(/^[a-z]+:./s), back: backField });

/** POST /account/finding/never: a tag is never to be shown again. */
export const neverPage = (needs: Needs) => async (c: Ask) => {
  const form = await formOf(c);
  const { back } = form.meant(z.object({ back: backField }), NEXT);
  const { type, name } = form.one('tag') === '' ? form.meant(NEVER, NEXT) : tagOf(form.meant(OF_CARD, NEXT).tag);
  const kept = await needs.library.own.addNever(c.var.actor, { type: type === '' ? null : type, name });
  if ('refused' in kept) {
    const wrong = { never: say(kept.refused) };
    return notSo(c, wrong, () => ownFinding(needs, c, { wrong, typed: name }));
  }
  return done(c, { never: name }, back === '/' ? HERE : back);
};

function tagOf(tag: string): { readonly type: z.output<typeof NEVER>['type']; readonly name: string } {
  const at = tag.indexOf(':');
  const type = TAG_TYPES.find((one) => one === tag.slice(0, at));
  return { type: type ?? '', name: tag.slice(at + 1) };
}

const ONE = z.object({ id: rowField });

/** POST /account/finding/allow: a tag is shown again. */
export const allowPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id } = (await formOf(c)).meant(ONE, NEXT);
    await library.own.dropNever(c.var.actor, id);
    return done(c, { id }, HERE);
  };

const MARK = z.object({
  work: idField,
  mark: z.enum(['read', 'hidden']),
  on: z.enum(['yes', 'no']),
  back: backField,
});

/** POST /account/marks: a work is read, or hidden, or no longer so. */
export const markPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { work, mark, on, back } = (await formOf(c)).meant(MARK, NEXT);
    await library.own.mark(c.var.actor, work, mark, on === 'yes');
    return done(c, { work, mark, on: on === 'yes' }, back);
  };

const SEARCH = z.object({ name: lineField(1000), asked: z.string(), back: backField });

/** POST /account/searches: a search is kept under a name. */
export const savePage = (needs: Needs) => async (c: Ask) => {
  const { name, asked, back } = (await formOf(c)).meant(SEARCH, NEXT);
  const kept = await needs.library.own.save(c.var.actor, { name, asked });
  if ('refused' in kept) return refused(needs, c, say(kept.refused));
  return done(c, { id: kept.id }, back === '/' ? HERE : back);
};

const RENAME = z.object({ id: rowField, name: lineField(1000) });

/** POST /account/searches/rename */
export const renamePage = (needs: Needs) => async (c: Ask) => {
  const { id, name } = (await formOf(c)).meant(RENAME, NEXT);
  const kept = await needs.library.own.rename(c.var.actor, id, name);
  if ('refused' in kept) return refused(needs, c, say(kept.refused));
  return done(c, { id }, HERE);
};

/** POST /account/searches/delete */
export const deletePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id } = (await formOf(c)).meant(ONE, NEXT);
    await library.own.dropSaved(c.var.actor, id);
    return done(c, { id }, HERE);
  };

const refused = (needs: Needs, c: Ask, said: string) =>
  notSo(c, { search: said }, () => ownFinding(needs, c, { wrong: { search: said } }));
