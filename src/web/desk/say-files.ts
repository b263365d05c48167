import { z } from 'zod';
import type { SaidOfFiles } from '../../library/desk/files.ts';
import type { WorkFile, WorkFiles } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { asksJson } from '../kit/answer.ts';
import { formOf, idField, localPath, unread as unreadForm } from '../kit/form.ts';
import { Halt, notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { didWords } from './did.ts';

const BACK = { href: '/desk', words: 'desk.back' } as const;
const WORK = z.object({ work: idField });

/** POST /desk/files: a word about which files are one work. */
export const sayOfFilesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const form = await formOf(c);
    const { one, all } = form;
    const { work } = form.meant(WORK, BACK);
    const files = await library.desk.files(c.var.actor, work);
    if (!files) throw notFound(sentence('desk.no-work'), BACK);
    const back = `/desk/works/${files.work}/files`;
    const other = idField.safeParse(one('other')).success ? await library.desk.files(c.var.actor, one('other')) : null;
    const places = files.parts.map((_, i) => Number(one(`place-${i}`)));
    const word = wordOf({ act: one('act'), better: one('better'), keys: all('key'), places }, files, other, back);
    const id = await library.desk.sayOfFiles(c.var.actor, { workId: files.work, word });
    if (asksJson(c))
      return c.json({
        id,
        verdict: word.says,
        did: didWords({ field: word.says, verdict: VERDICTS[word.says], value: null, everywhere: false }),
      });
    const now = (await library.desk.files(c.var.actor, files.work))?.work ?? files.work;
    const from = localPath(one('back'));
    const to = new URL(from.startsWith('/desk/queue') ? from : `/desk/works/${now}/files`, 'http://here');
    to.searchParams.set('told', String(id));
    return c.redirect(`${to.pathname}${to.search}${to.hash}`, 303);
  };

const VERDICTS = { 'one-work': 'accepted', apart: 'refused', better: 'corrected' } as const;

interface FilesForm {
  readonly act: string;
  readonly better: string;
  readonly keys: readonly string[];
  /** Where each part was said to stand. */
  readonly places: readonly number[];
}

/** What the form says. @throws Halt 400 in a sentence about what is missing */
function wordOf(
  { act, better, keys, places }: FilesForm,
  files: WorkFiles,
  other: WorkFiles | null,
  back: string,
): SaidOfFiles {
  const parts = files.parts.map((part) => part.map(({ key }) => key));
  const all = new Set(parts.flat());
  if (better !== '') {
    if (!all.has(better)) throw unread();
    return { says: 'better', key: better };
  }
  if (act === 'apart') {
    const out = new Set(keys.filter((key) => all.has(key)));
    if (out.size === 0 || out.size === all.size)
      throw new Halt(400, sentence(out.size === 0 ? 'files.none-marked' : 'files.all-marked'), {
        kept: 'page.nothing-changed',
        next: { href: back, words: 'files.back' },
      });
    return { says: 'apart', keys: [...out], from: [...all].filter((key) => !out.has(key)) };
  }
  if (act === 'order') {
    if (places.some((place) => !Number.isFinite(place))) throw unread();
    return {
      says: 'one-work',
      parts: parts
        .map((part, i) => ({ part, i }))
        .sort((a, b) => places[a.i]! - places[b.i]! || a.i - b.i)
        .map(({ part }) => part),
    };
  }
  if (act !== 'copies' && act !== 'behind' && act !== 'before' && act !== 'two') throw unread();
  if (!other || other.work === files.work)
    throw new Halt(400, sentence(other ? 'files.one-already' : 'files.no-other'), {
      kept: 'page.nothing-changed',
      next: { href: back, words: 'files.back' },
    });
  const others = other.parts.map((part) => part.map(({ key }) => key));
  if (act === 'two') return { says: 'apart', keys: others.flat(), from: parts.flat() };
  if (act === 'behind') return { says: 'one-work', parts: [...parts, ...others] };
  if (act === 'before') return { says: 'one-work', parts: [...others, ...parts] };
  return { says: 'one-work', parts: asCopies(files, other) };
}

/** Part by part where there are as many; else the one that is in parts is read, and the other stands with its first. */
function asCopies(a: WorkFiles, b: WorkFiles): string[][] {
  const keysOf = ({ parts }: WorkFiles) => parts.map((part) => part.map(({ key }) => key));
  const better = (x: WorkFile, y: WorkFile) => y.quality > x.quality;
  if (a.parts.length === b.parts.length)
    return keysOf(a).map((keys, i) =>
      better(a.parts[i]![0]!, b.parts[i]![0]!) ? [...keysOf(b)[i]!, ...keys] : [...keys, ...keysOf(b)[i]!],
    );
  const [whole, inParts] = a.parts.length < b.parts.length ? [a, b] : [b, a];
  return keysOf(inParts).map((keys, i) => (i === 0 ? [...keys, ...keysOf(whole).flat()] : keys));
}

const unread = () => unreadForm(BACK);
