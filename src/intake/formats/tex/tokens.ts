/** What a TeX source is told as, in order. */
export interface TexReader {
  command(name: string): void;
  open(): void;
  close(): void;
  /** `[…]` right behind a command. */
  option(text: string): void;
  text(text: string): void;
  /** A blank line. */
  paragraph(): void;
}

const TOKEN =
  /\\([a-zA-Z@]{1,60})\*?[ \t]*(?:\n(?![ \t]*\n))?|\\([^a-zA-Z@])|%[^\n]*\n?[ \t]*|\n[ \t]*\n\s*|[{}]|[^\\%{}\n]+|\n/g;

/** Reads TeX as if its signs meant what they mean by custom: nothing is defined, nothing expanded. */
export function readTexTokens(source: string, reader: TexReader): void {
  let behind = false;
  for (const { 0: all, 1: word, 2: sign } of source.matchAll(TOKEN)) {
    const wasBehind: boolean = behind;
    behind = word !== undefined || sign === '\\';
    if (word !== undefined) reader.command(word);
    else if (sign !== undefined) reader.command(sign);
    else if (all.startsWith('%')) behind = wasBehind;
    else if (all === '{') reader.open();
    else if (all === '}') reader.close();
    else if (/^\n[ \t]*\n/.test(all)) reader.paragraph();
    else {
      const option = wasBehind ? /^\[[^\]]{0,200}\]/.exec(all)?.[0] : undefined;
      if (option) reader.option(option.slice(1, -1));
      if (option) behind = true;
      const text = option ? all.slice(option.length) : all;
      if (text) reader.text(text);
    }
  }
}
