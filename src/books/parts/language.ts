import type { Work } from '../../catalogue/work.ts';
import { directionOf } from '../../text/direction.ts';

export interface Language {
  /** BCP 47; `und` where nobody knows. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The work's language as books name it; a value that is no language tag gives `und`. */
export function languageOf(work: Work): Language {
  const value = work.fields.language?.value ?? '';
  try {
    // "English" is well-formed as a tag, but no language has a name of four letters or more.
    if (!/^[a-z]{2,3}(-|$)/i.test(value)) return { tag: 'und', dir: 'ltr' };
    const tag = new Intl.Locale(value).toString();
    return { tag, dir: directionOf(tag) };
  } catch {
    return { tag: 'und', dir: 'ltr' };
  }
}
