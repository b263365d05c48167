const PLAIN: Readonly<Record<string, string>> = { '\\\\': '\\', '\\-': '', '\\t': '', '\\T': '', '\\w': '', '\\q': '' };

/** What stands between two `\v` is not shown: the maker's notes, `TITLE="…"` among them. */
const UNSEEN = /\\v[^\\]{0,4000}\\v/g;

/** What the maker's notes say: name (TITLE, AUTHOR, PUBLISHER) and value. */
export const notesOfPml = (pml: string): [name: string, value: string][] =>
  [...pml.slice(0, 100_000).matchAll(UNSEEN)].flatMap(([notes]) =>
    [...notes.matchAll(/([A-Z]{4,12})="([^"\n]{1,300})"/g)].map((m): [string, string] => [m[1]!, m[2]!]),
  );

/**
 * eReader's Palm Markup Language as a page: `\x…\x` chapter, `\i…\i`, `\b…\b`, `\c…\c` centred, `\p` new page, `\w` rule, `\aNNN`
 * and `\Uhhhh` characters; each line is a paragraph. What only sets type (sizes, links, pictures, anchors) goes.
 */
export function pageOfPml(pml: string): string {
  const open = new Set<string>();
  const toggle = (sign: string, start: string, end: string): string => {
    if (open.delete(sign)) return end;
    open.add(sign);
    return start;
  };
  const body = pml
    .replace(UNSEEN, '')
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(
      /\\(?:a(\d{3})|U([0-9a-fA-F]{4})|(?:w|Q|q|T|m|C\d|Fn|Sd|F[nN]|X\d)="[^"\n]{0,300}"|X\d|Fn|FN|Sd|Sp|Sb|.)/g,
      (all: string, byte: string | undefined, hex: string | undefined) => {
        if (byte) return new TextDecoder('windows-1252').decode(Uint8Array.of(Number(byte) & 255));
        if (hex) return `&#x${hex};`;
        if (/^\\X\d$/.test(all) || all === '\\x') return toggle('h', '\n<h2>', '</h2>\n');
        if (all === '\\i' || all === '\\u') return toggle('i', '<i>', '</i>');
        if (all === '\\b' || all === '\\B') return toggle('b', '<b>', '</b>');
        if (all === '\\c') return toggle('c', '\n<center>', '</center>\n');
        if (all.startsWith('\\w=')) return '\n<hr>\n';
        return PLAIN[all] ?? '';
      },
    );
  return `<body>${body.replace(/\r?\n|\r/g, '\n').replace(/[^\n]+/g, (line) => (/^<(?:h2|hr)/.test(line) ? line : `<p>${line}`))}</body>`;
}
