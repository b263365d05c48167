const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand']);
const known = new Map<string, 'ltr' | 'rtl'>();

/** Which way a language is written; from left to right where nobody knows. @param tag BCP 47 */
export function directionOf(tag: string | undefined): 'ltr' | 'rtl' {
  if (!tag) return 'ltr';
  const before = known.get(tag);
  if (before) return before;
  const found = readDirection(tag);
  // Tags come from files: no heap of made-up ones fills the memory.
  if (known.size < 1000) known.set(tag, found);
  return found;
}

function readDirection(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
