import { COLUMNS, features } from './features.ts';
import { type ForestFile, readForest } from './forest.ts';
import { type NetworkFile, readNetwork } from './network.ts';
import quoted from './quoted.data.json' with { type: 'json' };
import { readSaid, type SaidTable } from './said.ts';
import type { Second } from './second.ts';
import type { Units } from './units.ts';
import unquoted from './unquoted.data.json' with { type: 'json' };

/**
 * What `training/train.py ship` writes. `mix` = weights of forest and network and a constant (log odds of a break), first
 * for places away from speech marks, then for those beside one; `said`, likewise, what is said of a break (said.ts).
 */
export interface ModelFile {
  readonly columns: readonly string[];
  readonly mix: readonly (readonly number[])[];
  readonly said: readonly SaidTable[];
  readonly forest: ForestFile;
  readonly network: NetworkFile;
}

type Mix = readonly [forest: number, network: number, constant: number];

/** What is known besides the text. */
export interface Besides {
  /** What a second reader says of a place. */
  readonly second?: Second | undefined;
  /** How much likelier than usual this writer begins a paragraph before a unit, as log odds. */
  readonly shift?: ((i: number) => number) | undefined;
}

/** For the place before each unit, the probability that a paragraph begins there. */
export type Model = (units: Units, besides?: Besides) => Float64Array;

const FILES = { quoted: quoted as unknown as ModelFile, unquoted: unquoted as unknown as ModelFile };
const ready = new Map<keyof typeof FILES, Model>();

/** The model for stories with speech marks, or for those without; unpacked when first asked for. */
export function modelFor(kind: keyof typeof FILES): Model {
  let model = ready.get(kind);
  if (!model) {
    model = readModel(FILES[kind], kind);
    ready.set(kind, model);
  }
  return model;
}

/** What is said of a break that a model gives the probability p. */
export const SAID = { quoted: readSaid(FILES.quoted.said), unquoted: readSaid(FILES.unquoted.said) };

/** Does a speech mark stand beside the place before unit i? There it is another question than between two sentences that tell. */
export const isBeside = (u: Units, i: number): boolean => u.opens[i] === 1 || u.closes[i - 1] === 1;

/** @throws Error when the file was trained on other features than this program has. */
export function readModel(file: ModelFile, kind: keyof typeof FILES = 'quoted'): Model {
  // A model may know fewer features than there are now: new ones stand at the end.
  if (file.columns.some((name, i) => name !== COLUMNS[i]?.name))
    throw new Error('paragraph model and features do not belong together: run training/train.py ship');
  const forest = readForest(file.forest);
  const network = readNetwork(file.network);
  const [away, beside] = file.mix as [Mix, Mix];
  return (units, { second, shift } = {}) => {
    const { rows, width } = features(units);
    const scores = network.scores(rows, width, units.token0, units.tokens);
    const p = new Float64Array(units.count);
    for (let i = 1; i < units.count; i++) {
      if (units.given[i]) continue;
      const side = isBeside(units, i);
      const said = second?.(i);
      const [a, b, c] = side ? beside : away;
      const trees = forest.score(rows, i * width);
      let z = a * trees + b * scores[i]! + c;
      if (said) {
        const [f, n, s, constant] = said.weights[kind][side ? 1 : 0];
        z = f * trees + n * scores[i]! + s * said.score + constant;
      }
      p[i] = 1 / (1 + Math.exp(-z - (shift?.(i) ?? 0)));
    }
    return p;
  };
}

/** Speech marks per thousand words from which a story is one with speech marks; single ones are often nested quotes or slang. */
const DENSE = { 1: 1, 2: 20, 3: 1 };

export function isQuoted(units: Units): boolean {
  let marks = 0;
  for (const n of units.marks) marks += n;
  return marks * 1000 >= DENSE[units.style] * units.tokens.count;
}
