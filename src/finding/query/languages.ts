/** Tags of languages by how they are called, in English and by those who speak them; made when it is first asked for. */
let called: ReadonlyMap<string, string> | undefined;

/** `pt-br` of "pt-BR", "fr" of "French" or "français"; null for what is no language. */
export function languageTag(name: string): string | null {
  const small = name.trim().toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/.test(small)) return small;
  called ??= names();
  return called.get(small) ?? null;
}

function names(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const tag of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = english.of(tag)?.toLowerCase();
    if (name === undefined) continue;
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase();
    for (const one of [name, own]) if (one !== undefined && !all.has(one)) all.set(one, tag);
  }
  return all;
}
