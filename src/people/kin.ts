import type { Persons } from './cluster.ts';
import type { Entity } from './entity.ts';
import { IS } from './lexicon.ts';
import type { Names } from './names.ts';
import type { Stage } from './stage.ts';
import type { Words } from './words.ts';

const MOTHER = /^(?:wife|lady|mother|mamma|mama|mum|mom|hostess|mistress)$/;
const FATHER = /^(?:husband|father|papa|dad|host)$/;
const KIN_TITLE = /^(?:aunt|uncle)$/;
const PLAIN_TITLE = /^(?:mr|mrs|miss|dr)$/;
const FURTHEST = 1500;

/** Who bears which title and family name: for "his wife", "her uncle". */
export class Kin {
  private readonly stage: Stage;
  /** By person. */
  private readonly titles: readonly (readonly string[])[];
  private readonly surnames: readonly (string | undefined)[];
  /** The first of each title and family name: "mrs vale". */
  private readonly families = new Map<string, Entity>();

  constructor(stage: Stage, words: Words, names: Names, persons: Persons) {
    this.stage = stage;
    this.titles = persons.persons.map((p) => p.names.flatMap((n) => names.names[n]!.titles));
    this.surnames = persons.persons.map((p) => surnameAmong(p.names, names));
    const forms = titleForms(words);
    for (const e of stage.entities) {
      if (e.kind !== 'named') continue;
      const surname = this.surnames[e.person];
      for (const t of this.titles[e.person]!) {
        if (!PLAIN_TITLE.test(t)) e.heads.add(forms.get(t) ?? -1);
        if (surname && !this.families.has(`${t} ${surname}`)) this.families.set(`${t} ${surname}`, e);
      }
    }
  }

  /** "his wife", "her mother": the last Mrs. so-and-so who was spoken of, of the owner's name where it has one. */
  kinOf(word: string, owner: string, at: number): Entity | undefined {
    const gender = MOTHER.test(word) ? 'f' : FATHER.test(word) ? 'm' : null;
    const title = KIN_TITLE.test(word) ? word : null;
    if (!gender && !title) return undefined;
    const { entities, recent } = this.stage;
    const own = entities[Number(owner)];
    const surname = own?.kind === 'named' ? this.surnames[own.person] : undefined;
    const called = gender === 'f' ? 'mrs' : 'mr';
    if (surname && gender) {
      const known = this.families.get(`${called} ${surname}`);
      if (known !== undefined && known !== own) return known;
    }
    let best: Entity | undefined;
    for (let k = recent.length - 1; k >= 0; k--) {
      const e = entities[recent[k]!]!;
      if (e.kind !== 'named' || e === own || at - e.lastAt > FURTHEST) continue;
      if (!this.titles[e.person]!.includes(title ?? called)) continue;
      if (surname && this.surnames[e.person] === surname) return e;
      if (!surname) best ??= e;
    }
    return best;
  }
}

function titleForms(w: Words): Map<string, number> {
  const forms = new Map<string, number>();
  w.forms.forEach((form, id) => {
    if (w.bits[id]! & IS.title) forms.set(form, id);
  });
  return forms;
}

function surnameAmong(own: readonly number[], names: Names): string | undefined {
  for (const n of own) {
    const { titles, parts } = names.names[n]!;
    if (parts.length > 1 || (titles.length > 0 && parts.length === 1 && PLAIN_TITLE.test(titles[0]!)))
      return parts.at(-1);
  }
  return undefined;
}
