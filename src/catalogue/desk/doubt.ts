import type { Evidence } from '../../intake/draft.ts';
import { rowOf, rows } from '../vocabulary.ts';
import type { Field, Work } from '../work.ts';
import { alikeKey, saidInLine } from './alike.ts';
import type { Contradiction } from './contradictions.ts';
import type { Word } from './word.ts';

/** Why a person is asked. */
export type QuestionKind =
  | 'look'
  | 'suggested'
  | 'unread'
  | 'contradiction'
  | 'missing'
  | 'permission'
  | 'relation'
  | 'parts'
  | 'restoration'
  | 'lossy';

/** One thing about a work that only a person can settle. */
export interface Question {
  readonly kind: QuestionKind;
  /** What a word about it names: see `Word.field` and `Word.said`. */
  readonly field: string;
  readonly said: string;
  /** Questions of a field with the same key are answered together; empty where it stands alone. */
  readonly alike: string;
  /** 0-1: how unsure, weighed by how much it matters. */
  readonly doubt: number;
  /** What would hold if it were accepted; null where there is nothing to accept but that it is so. */
  readonly value: unknown;
  /** 0-1 */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What its copies say. */
  readonly options?: Contradiction['options'];
  /** Of a relation. */
  readonly similarity?: number;
}

/** How much a field matters of which only later programs know. */
const OTHERWISE = 0.3;
/** Less than this is no doubt: nearly every language is known by nearly all of its words. */
const WORTH_ASKING = 0.02;
/** Restorations less sure than this on the whole are worth a look. */
const UNSURE = 0.8;

export interface Doubtful {
  /** As laid over with what people said. */
  readonly work: Work;
  /** What was said about this work alone. */
  readonly words: readonly Word[];
  readonly contradictions: readonly Contradiction[];
  /** Letters that the files' bytes no longer hold. */
  readonly lossy: number;
  /** Mean confidence over its changes, 0-1. */
  readonly confidence: number;
}

/** What a person should be asked about a work, the greatest doubt first. What was answered is not asked again. */
export function questionsOf({ work, words, contradictions, lossy, confidence }: Doubtful): Question[] {
  const looked = new Map(words.map((word) => [word.field, word]));
  // Whatever was answered, it is not asked again as long as it is the same question.
  const seen = (field: string, value: unknown = null) =>
    looked.has(field) &&
    (looked.get(field)!.verdict === 'unknown' ||
      (looked.get(field)!.verdict !== 'corrected' &&
        JSON.stringify(looked.get(field)!.value) === JSON.stringify(value)));
  const unknowable = new Set(words.filter((w) => w.verdict === 'unknown').map((w) => `${w.field}\n${w.said}`));
  const base = { said: '', alike: '', value: null, confidence: 1, evidence: [] };
  const disputed = new Set(contradictions.map(({ field }) => field));
  const standing = (field: string) => (work.fields as { [name: string]: Field<unknown> | undefined })[field]?.value;
  const settled = (field: string) =>
    (work.fields as { [name: string]: Field | undefined })[field]?.decided !== undefined;
  const found: Question[] = [
    ...Object.entries(work.fields).flatMap(([name, field]: [string, Field<unknown>]) =>
      aboutField(name, field, disputed.has(name)),
    ),
    ...(work.unread ?? [])
      .filter(({ field }) => !['refused', 'unknown'].includes(looked.get(field)?.verdict ?? ''))
      .map((line) => ({
        ...base,
        kind: 'unread' as const,
        field: line.field,
        alike: saidInLine(line)[0] ?? '',
        doubt: weightOf(line.field) * 0.8,
        confidence: 0,
        evidence: [line.evidence],
      })),
    ...contradictions
      .map(({ field, options }) => ({ field, options, value: standing(field) ?? options[0]!.value }))
      .filter(({ field, options }) => !settled(field) && !options.some(({ value }) => seen(field, value)))
      .map(({ field, options, value }) => ({
        ...base,
        kind: 'contradiction' as const,
        field,
        doubt: weightOf(field) * 0.7,
        value,
        confidence: 1 / options.length,
        evidence: options.map((option) => option.evidence),
        options,
      })),
    ...rows()
      .filter(({ name, place }) => place === 'head' && standing(name) === undefined && !seen(name))
      .map(({ name: field }) => ({
        ...base,
        kind: 'missing' as const,
        field,
        doubt: weightOf(field) * 0.75,
        confidence: 0,
      })),
    ...work.relations
      .filter(
        ({ decided, type, work: other }) => type !== 'may-begin-in' && !decided && !unknowable.has(`${type}\n${other}`),
      )
      .map(({ type, work: other, similarity }) => ({
        ...base,
        kind: 'relation' as const,
        field: type,
        said: other,
        doubt: type === 'may-go-on-in' ? 0.6 : 0.1 + 0.5 * (1 - similarity),
        confidence: similarity,
        similarity,
      })),
  ];
  if (work.lookAt?.length && !seen('look', work.lookAt))
    found.push({ ...base, kind: 'look', field: 'look', doubt: 1, value: work.lookAt });
  if (work.missingParts.length > 0 && !seen('parts', work.missingParts))
    found.push({ ...base, kind: 'parts', field: 'parts', doubt: 0.55, value: work.missingParts });
  if (confidence < UNSURE && !seen('restoration'))
    found.push({ ...base, kind: 'restoration', field: 'restoration', doubt: 1 - confidence, confidence });
  if (lossy > 0 && !seen('lossy', lossy))
    found.push({ ...base, kind: 'lossy', field: 'lossy', doubt: Math.min(0.6, 0.2 + lossy / 100), value: lossy });
  const asked = ({ field, said }: Question) => !(isRecord(field) && unknowable.has(`${field}\n${said}`));
  return found
    .filter((question) => question.doubt >= WORTH_ASKING && asked(question))
    .sort((a, b) => b.doubt - a.doubt);
}

const isRecord = (field: string): boolean => rowOf(field) !== undefined;

/** People with all that is told of them, and the like: shown where they belong, not asked about here. */
const isMoreThanWords = (name: string, value: unknown): boolean =>
  name !== 'authors' && [value].flat().some((one) => one !== null && typeof one === 'object');

/** Suggested and not settled; or a permission that stops us, or that we do not understand. */
function aboutField(name: string, field: Field<unknown>, disputed: boolean): Question[] {
  if (field.decided || rowOf(name)?.unasked || disputed || isMoreThanWords(name, field.value)) return [];
  const stops = name === 'permission' && (field.value === 'no' || field.value === 'unknown');
  if (field.given && !stops) return [];
  const { value, confidence, evidence } = field;
  return [
    {
      kind: stops ? 'permission' : 'suggested',
      field: name,
      said: '',
      alike: alikeKey(name, field),
      doubt: stops ? (value === 'no' ? 0.6 : 0.4) : weightOf(name) * (1 - confidence),
      value,
      confidence,
      evidence,
    },
  ];
}

const weightOf = (field: string): number => rowOf(field)?.weight ?? OTHERWISE;
