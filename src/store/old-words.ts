import { type Code, type Param, type Sentence, verbatim } from '../text/sentence.ts';
import templates from './old-words.data.json' with { type: 'json' };

/**
 * Sentences as programs kept them before they kept codes, in English: `[code, sentence]`, where `{name}` is words, `{name#}` a
 * whole number, `{name.}` one with a fraction, `{name%}` a share. Written once; later wordings never stood in a row.
 */
const OLD = templates as unknown as readonly (readonly [Code, string])[];

/** Groups of codes: what stands before the dot. */
type Group =
  | 'refused'
  | 'warning'
  | 'encoding'
  | 'dump'
  | 'place'
  | 'mend'
  | 'kept'
  | 'look'
  | 'why'
  | 'fault'
  | 'progress'
  | 'trouble';

interface Template {
  readonly code: Code;
  readonly pattern: RegExp;
  readonly params: readonly (readonly [name: string, kind: string])[];
  /** Letters that are the sentence's own: of two that fit, the longer one is meant. */
  readonly own: number;
}

const PARAM = /\{(\w+)([#.%]?)\}/g;
const READS: { readonly [kind: string]: string } = {
  '#': '(\\d+)',
  '.': '(-?\\d+(?:\\.\\d+)?)',
  '%': '(\\d+) %',
  '': '(.+?)',
};
/** What stands in a sentence and is one itself. */
const INNER: { readonly [name: string]: readonly string[] } = {
  why: ['encoding', 'refused'],
  what: ['file'],
  further: ['encoding'],
  field: ['field'],
};

const groupOf = (code: string): string => code.slice(0, code.indexOf('.'));
const exact = new Map<string, Map<string, Code>>();
const open = new Map<string, Template[]>();
for (const [code, text] of OLD) {
  const group = groupOf(code);
  if (!text.includes('{')) {
    const known = exact.get(group) ?? exact.set(group, new Map()).get(group)!;
    if (!known.has(text)) known.set(text, code);
    continue;
  }
  const params = [...text.matchAll(PARAM)].map(([, name, kind]) => [name!, kind!] as const);
  const words = text.split(/\{\w+[#.%]?\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = words.reduce((all, part, i) => all + READS[params[i - 1]![1]]! + part);
  const list = open.get(group) ?? open.set(group, []).get(group)!;
  list.push({ code, pattern: new RegExp(`^${pattern}$`, 's'), params, own: words.join('').length });
}
for (const list of open.values()) list.sort((a, b) => b.own - a.own);

/** No sentence of the program's was longer. */
const LONGEST = 4000;

/** An old sentence as a code with what stood in it; what no program is known to have said stays as it was said. */
export const fromOldWords = (words: string, ...groups: readonly Group[]): Sentence =>
  known(words, groups) ?? verbatim(words);

/** The same for what may be no sentence at all but a path. */
export const placeFromOldWords = (place: string): string | Sentence => known(place, ['place']) ?? place;

function known(words: string, groups: readonly string[]): Sentence | undefined {
  for (const group of groups) {
    const code = exact.get(group)?.get(words);
    if (code) return { code };
  }
  if (words.length > LONGEST) return undefined;
  for (const group of groups)
    for (const template of open.get(group) ?? []) {
      const found = template.pattern.exec(words);
      const params = found && paramsOf(template, found.slice(1));
      if (params) return { code: template.code, params };
    }
  return undefined;
}

function paramsOf({ params }: Template, found: readonly string[]): { [name: string]: Param } | undefined {
  const read: { [name: string]: Param } = {};
  for (const [i, [name, kind]] of params.entries()) {
    const words = found[i]!;
    const inner = INNER[name] && known(words, INNER[name]);
    // Of these nothing else ever stood there.
    if (INNER[name] && !inner) return undefined;
    read[name] = inner ?? (kind === '' ? words : kind === '%' ? Number(words) / 100 : Number(words));
  }
  // A list of pages said by its ending alone whether it was one.
  if (typeof read['pages'] === 'string') read['count'] = read['pages'].split(', ').length;
  return read;
}
