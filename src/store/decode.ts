import { FicariumError } from '../errors.ts';
import { type Code, type Sentence, sentence } from '../text/sentence.ts';

/** How one kind of value is kept as JSON: written in today's shape, read in every shape in which it ever was. */
export interface Shape<T> {
  write(value: T): string;
  /** The same for an object that is JSON already, in today's shape. */
  numbered(json: string): string;
  /**
   * @param at whose it is, as people may look it up: a key, an id
   * @throws FicariumError `row-unreadable`
   */
  read(json: string, at: string): T;
}

/** Makes a value of a shape what it is in the next one. What it is handed was not looked at yet. */
// biome-ignore lint/suspicious/noExplicitAny: every step knows the shape before it, and no type of today's describes that
export type Step = (older: any) => unknown;

/** What is kept as JSON, by the name that people read. */
export type RowName = Extract<Code, `row.${string}`>;

export interface Kind<T> {
  /** As people are told: "The draft". */
  readonly name: RowName;
  /** The first makes shape 2 of shape 1, and so on; values are written in the shape behind the last. */
  readonly steps: readonly Step[];
  /** Is what came out whole, as far as can be seen at a glance? */
  readonly holds: (value: T) => boolean;
}

/**
 * A stored value with its shape number: `{"shape":2,…}` around an object's own fields, `{"shape":2,"value":…}` around anything
 * else. Programs before there were numbers wrote the bare value: that is shape 1.
 */
export function shapeOf<T>({ name, steps, holds }: Kind<T>): Shape<T> {
  const shape = steps.length + 1;
  const unreadable = (at: string, why: Sentence, cause?: unknown) =>
    new FicariumError(
      'row-unreadable',
      sentence('error.row', { row: sentence(name), of: at, why }),
      sentence('advice.row'),
      { cause },
    );
  return {
    write: (value) =>
      shape === 1
        ? JSON.stringify(value)
        : JSON.stringify(
            isRecord(value) && !('value' in value) ? { shape, ...value } : { shape, value: value ?? null },
          ),
    numbered: (json) => `{"shape":${shape},${json.slice(1)}`,
    read(json, at) {
      let stored: unknown;
      try {
        stored = JSON.parse(json);
      } catch (cause) {
        throw unreadable(at, sentence('error.row-broken'), cause);
      }
      const written = numbered(stored);
      if (!Number.isInteger(written.shape) || written.shape < 1 || written.shape > shape)
        throw unreadable(at, sentence('error.row-shape', { shape: JSON.stringify(written.shape) }));
      let value: unknown;
      let whole = false;
      try {
        value = steps.slice(written.shape - 1).reduce((older: unknown, step) => step(older), written.value);
        whole = holds(value as T);
      } catch (cause) {
        throw unreadable(at, sentence('error.row-lacks'), cause);
      }
      if (!whole) throw unreadable(at, sentence('error.row-lacks'));
      return value as T;
    },
  };
}

function numbered(stored: unknown): { shape: number; value: unknown } {
  if (!isRecord(stored) || !('shape' in stored)) return { shape: 1, value: stored };
  const { shape, ...fields } = stored;
  return { shape: shape as number, value: 'value' in fields ? fields['value'] : fields };
}

export const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
