import { z } from 'zod';
import { type PlainCode, type Sentence, sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { Halt } from './halt.ts';
import type { Ask } from './needs.ts';

/** What is wrong with a form, a sentence for each field that is. */
export type Wrong = Readonly<Partial<Record<string, string>>>;

/** What was sent with a form, as text: files are left out. */
export interface Form {
  /** The first value of that name; empty where none came. */
  one(name: string): string;
  all(name: string): readonly string[];
  /** What stands in hidden fields and on buttons. @throws Halt 400 where no page of ours sends that */
  meant<S extends z.ZodObject>(schema: S, next: Next): z.output<S>;
  /** What people fill in: as its schema reads it, or what is wrong. What was typed stays at hand in `one` and `all`. */
  typed<S extends z.ZodObject>(schema: S): { readonly values: z.output<S> } | { readonly wrong: Wrong };
}
type Next = NonNullable<Halt['next']>;

/** Reads the fields of a posted form. A list in a schema is given all values of its name, anything else the first. */
export async function formOf(c: Ask): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string) =>
    (Object.hasOwn(body, name) ? [body[name]].flat() : []).filter((one): one is string => typeof one === 'string');
  const one = (name: string) => all(name)[0] ?? '';
  const read = <S extends z.ZodObject>({ shape }: S) =>
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, field instanceof z.ZodArray ? all(name) : one(name)]),
    );
  return {
    one,
    all,
    meant(schema, next) {
      const found = schema.safeParse(read(schema));
      if (!found.success) throw unread(next);
      return found.data;
    },
    typed(schema) {
      const found = schema.safeParse(read(schema));
      if (found.success) return { values: found.data };
      const wrong: { [field: string]: string } = {};
      // The first thing that is wrong with a field is said, and no other.
      for (const { path, message } of found.error.issues) wrong[String(path[0])] ??= messageOf(message);
      return { wrong };
    },
  };
}

/** What is wrong with a field, as its schema says it: `z.string().min(1, wrong('form.no-name'))`. */
export const wrong = (code: PlainCode): string => `${CODE}${code}`;
const CODE = 'said:';
const messageOf = (message: string): string =>
  message.startsWith(CODE) ? t(message.slice(CODE.length) as PlainCode) : t('form.not-so');

/** What the library finds wrong with a form, in words. */
export const saidOf = (unfit: { readonly [field: string]: Sentence | undefined }): Wrong =>
  Object.fromEntries(Object.entries(unfit).flatMap(([field, why]) => (why ? [[field, say(why)]] : [])));

/** The name of a thing in the library: letters and digits. */
export const idField = z.string().regex(/^\w{1,64}$/);
/** A row's number. */
export const rowField = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .refine((n) => n <= 2_147_483_647);
/** What somebody typed, on one line and without what cannot be read. @param most letters that are kept */
export const lineField = (most: number) =>
  z.string().transform((typed) =>
    typed
      .toWellFormed()
      .replace(/[\u0000-\u001f]+/g, ' ')
      .trim()
      .slice(0, most),
  );
/** Where the form stood, as a path of this site. */
export const backField = z.string().transform((path) => localPath(path));

/** A path of this site and nothing else: no other host, no scheme, no line breaks. */
export function localPath(path: string | undefined): string {
  return path && path.length < 2_000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? path : '/';
}

/** A form that no page of ours sends. */
export const unread = (next: Next, message: PlainCode = 'form.says-nothing'): Halt =>
  new Halt(400, sentence(message), { kept: 'page.nothing-changed', next });
