/** How letters are typed in a source. */
export interface Typing {
  /** German shorthands of babel: `"a` is ä, `` "` `` a quote. */
  readonly german: boolean;
}

export const typingOf = (source: string): Typing => ({
  german: /\\usepackage\s{0,9}\[[^\]]{0,200}german[^\]]{0,200}\]\s{0,9}\{babel\}|\\usepackage\s{0,9}\{n?german\}/.test(
    source.slice(0, 20_000),
  ),
});

const GERMAN: Readonly<Record<string, string>> = {
  a: 'ä',
  o: 'ö',
  u: 'ü',
  A: 'Ä',
  O: 'Ö',
  U: 'Ü',
  s: 'ß',
  z: 'ß',
  S: 'SS',
  '`': '„',
  "'": '“',
  '<': '«',
  '>': '»',
  '=': '-',
  '~': '-',
  '-': '',
  '|': '',
  '"': '',
};

/** Text of a source as it is read: dashes, quotes, ties; the fences of formulas go. */
export function readLetters(text: string, { german }: Typing): string {
  const typed = german && text.includes('"') ? text.replace(/"([aouAOUszS`'<>=~|"-])/g, (_, c) => GERMAN[c]!) : text;
  return typed
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(',,', '„')
    .replaceAll('`', '‘')
    .replaceAll("'", '’')
    .replaceAll('?‘', '¿')
    .replaceAll('!‘', '¡')
    .replaceAll('~', '\u00a0')
    .replaceAll('$', '')
    .replace(/[ \t\n]+/g, ' ');
}
