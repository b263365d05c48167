import { Halt } from './halt.ts';
import type { Ask } from './needs.ts';

/** What was sent with a form, as text: files are left out. */
export interface Form {
  /** The first value of that name; empty where none came. */
  one(name: string): string;
  all(name: string): readonly string[];
  /** The first value on one line, without what cannot be read. @param most letters that are kept */
  line(name: string, most: number): string;
}

/** Reads the fields of a posted form. */
export async function formOf(c: Ask): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string) =>
    (Object.hasOwn(body, name) ? [body[name]].flat() : []).filter((one): one is string => typeof one === 'string');
  const one = (name: string) => all(name)[0] ?? '';
  return {
    all,
    one,
    line: (name, most) =>
      one(name)
        .toWellFormed()
        .replace(/[\u0000-\u001f]+/g, ' ')
        .trim()
        .slice(0, most),
  };
}

/** A path of this site and nothing else: no other host, no scheme, no line breaks. */
export function localPath(path: string | undefined): string {
  return path && path.length < 2_000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? path : '/';
}

/** A form that no page of ours sends. */
export const unread = (next: NonNullable<Halt['next']>): Halt =>
  new Halt(400, 'The form did not say what is meant.', { kept: 'Nothing was changed.', next });
