/** A line of the log, as the terminal shows it. */
interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly error?: { readonly stack?: string };
  readonly [field: string]: unknown;
}

const OWN = new Set(['time', 'level', 'msg', 'error']);
const COLOURS: Readonly<{ [level: string]: number }> = { error: 31, warn: 33, info: 32, debug: 90 };

/**
 * A JSON line for people: the time of day, the level, what happened, then its fields; the way to a mistake on lines of its own.
 * @param coloured in the colours of a terminal
 */
export function pretty(json: string, coloured: boolean): string {
  const line = JSON.parse(json) as Line;
  const paint = (code: number, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const fields = Object.entries(line)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = [
    paint(90, line.time.slice(11, 23)),
    paint(COLOURS[line.level] ?? 0, line.level.padEnd(5)),
    line.msg,
    fields.length > 0 ? paint(90, fields.join(' ')) : '',
  ].filter(Boolean);
  const way = line.error?.stack ? `\n${line.error.stack.replace(/^/gm, '    ')}` : '';
  return `${head.join(' ')}${way}\n`;
}
