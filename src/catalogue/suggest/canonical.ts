import type { Field, Fields } from '../work.ts';
import { type Canon, type Canons, formKey, keyOf, starterCanons, whoseForms } from './canons.ts';
import { PAIRINGS } from './pairings.data.ts';

/**
 * Tags as archives write them: "TOS" → "Star Trek: The Original Series" and, within that canon, "Kirk" → "James T. Kirk",
 * "K/S" → "James T. Kirk/Spock". What the file said is kept beside it in `said`; what is not known beyond doubt stays as it
 * was written.
 */
export function named(fields: Fields, canons: Canons = starterCanons()): Fields {
  const fandoms = fields.fandoms && mapped(fields.fandoms, (value) => canonical(value, canons));
  const own = (fandoms?.value ?? []).flatMap((name) => canons.byCode.get(keyOf(name)) ?? []).map((i) => canons.all[i]!);
  const sure = fandoms && (fandoms.given || fandoms.confidence >= 0.7) ? own : [];
  const keyword = fields.relationships ? undefined : codeAmong(fields.freeforms, sure);
  const relationships =
    keyword ??
    (fields.relationships && mapped(fields.relationships, (value) => first(sure, (canon) => pair(value, canon))));
  const { mainPairings } = fields;
  const main = mainPairings && mapped(mainPairings, (value) => first(sure, (canon) => pair(value, canon)));
  const characters =
    fields.characters && mapped(fields.characters, (value) => first(sure, (canon) => someone(value, canon)));
  return {
    ...fields,
    ...(fandoms ? { fandoms } : {}),
    ...(relationships ? { relationships } : {}),
    ...(main ? { mainPairings: main } : {}),
    ...(characters ? { characters } : {}),
  };
}

function mapped(field: Field<readonly string[]>, map: (value: string) => string | undefined): Field<readonly string[]> {
  const value = [...new Set(field.value.map((v) => map(v) ?? v))];
  const same = value.length === field.value.length && value.every((v, i) => v === field.value[i]);
  if (same) return field;
  return field.given ? { ...field, value, said: field.said ?? field.value.join('; ') } : { ...field, value };
}

function first<T>(canons: readonly Canon[], find: (canon: Canon) => T | undefined): T | undefined {
  for (const canon of canons) {
    const found = find(canon);
    if (found !== undefined) return found;
  }
  return undefined;
}

function canonical(written: string, canons: Canons): string | undefined {
  const i = canons.byCode.get(keyOf(written));
  return i === undefined ? undefined : canons.all[i]!.name;
}

/** "K/S", "Kirk/Spock", "Mulder & Scully", "MSR" → the pair's full names; undefined unless every side is known. */
function pair(written: string, canon: Canon): string | undefined {
  const code = pairingsOf(canon).get(written.toLowerCase());
  if (code) return code.join('/');
  const sign = written.includes(' & ') ? ' & ' : '/';
  const sides = written.split(sign);
  const names = sides.map((side) => someone(side.trim(), canon));
  return sides.length > 1 && names.every((name) => name !== undefined) ? names.join(sign) : undefined;
}

/** "MSR" among the keywords is a pairing. */
function codeAmong(keywords: Fields['freeforms'], canons: readonly Canon[]): Field<readonly string[]> | undefined {
  for (const said of keywords?.value ?? []) {
    const code = first(canons, (canon) => pairingsOf(canon).get(said.toLowerCase()));
    if (code) return { ...keywords!, value: [code.join('/')], confidence: Math.min(0.9, keywords!.confidence), said };
  }
  return undefined;
}

/** Whom a name means in a canon; nobody where several are called so. */
function someone(written: string, canon: Canon): string | undefined {
  const known = people.get(canon) ?? whoseForms(canon);
  people.set(canon, known);
  const whose = known.get(formKey(written));
  return whose && !whose.shared ? canon.characters[whose.character]!.name : undefined;
}

const people = new WeakMap<Canon, ReturnType<typeof whoseForms>>();
const pairings = new WeakMap<Canon, Map<string, string[]>>();

function pairingsOf(canon: Canon): Map<string, string[]> {
  let known = pairings.get(canon);
  if (!known) {
    const entries = (PAIRINGS[canon.name] ?? '').split('; ').filter(Boolean);
    known = new Map(
      entries.map((entry) => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at).toLowerCase(), entry.slice(at + 1).split('+')];
      }),
    );
    pairings.set(canon, known);
  }
  return known;
}
