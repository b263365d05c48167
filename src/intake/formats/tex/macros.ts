import { Cursor } from './cursor.ts';
import { HEADINGS, SCENE_BREAKS } from './signs.data.ts';

/** A command or environment of the writer's own. */
interface Macro {
  /** What its arguments are, in order: `m` must stand there, any other text is what an optional one is where it is missing. */
  readonly args: readonly ('m' | { readonly otherwise: string })[];
  readonly body: string;
  /** Of an environment: what stands at its end. */
  readonly end?: string;
}

/** So much longer than the source what its commands stand for may be, and so many letters are looked through for arguments. */
const LIMITS = { times: 20, least: 200_000, deepest: 40, mostArgs: 9 };

/** Commands whose meaning is known here and stays, however a book sets them. */
const KEPT = /^(?:begin|end|emph|text(?:it|bf|sc|sl)|footnote|maketitle|par|item|title|author|date|document)$/;
const NAMED_HEADING = /chapter|heading|section/i;

/**
 * A LaTeX source with the commands and environments that it defines itself (`\newcommand`, `\def`, `\NewDocumentCommand`,
 * `\newenvironment`, `\let`) replaced by what they stand for. One that would stand for itself, or for more than the
 * limits allow, is left as it is.
 * @param preamble LaTeX that is read before it; what it defines holds here too
 */
export function expandMacros(source: string, preamble = ''): string {
  const macros = new Map<string, Macro>();
  if (DEFINES.test(preamble)) expand(preamble, macros);
  return macros.size > 0 || DEFINES.test(source) ? expand(source, macros) : source;
}

const DEFINES = /\\(?:(?:re|provide)?new(?:command|environment)|renew|provide|def|let|New|Renew|Declare)/;

function expand(source: string, macros: Map<string, Macro>): string {
  const most = Math.max(LIMITS.least, source.length * LIMITS.times);
  const out: string[] = [];
  const frames: { cursor: Cursor; name: string }[] = [{ cursor: new Cursor(source, { left: most }), name: '' }];
  let written = 0;
  while (frames.length > 0) {
    const { cursor } = frames.at(-1)!;
    const plain = cursor.toCommand();
    written += plain.length;
    out.push(plain);
    const command = cursor.command();
    if (command === undefined) {
      frames.pop();
      continue;
    }
    if (define(command, cursor, macros)) continue;
    const isEnvironment = command === 'begin' || command === 'end';
    const { at, raw } = cursor;
    const name = isEnvironment ? `{${cursor.argument()}` : command;
    const macro = macros.get(name);
    const mayOpen = frames.length < LIMITS.deepest && written < most && cursor.budget.left > 0;
    if (!macro || !mayOpen || frames.some((f) => f.name === name)) {
      cursor.at = at;
      out.push(raw);
      continue;
    }
    // An environment keeps its name around what it stands for.
    const filledIn = command === 'end' ? `${macro.end}\\end${name}}` : filled(macro, cursor);
    const body = /\\[a-zA-Z@]{1,60}$/.test(filledIn.slice(-62)) ? `${filledIn} ` : filledIn;
    if (command === 'begin') out.push(`\\begin${name}}`);
    written += body.length;
    frames.push({ cursor: new Cursor(body, cursor.budget), name });
    // `\xspace` in it asks for the space that TeX leaves out behind a command.
    if (/\s$/.test(raw) && body.endsWith('\\xspace '))
      frames.splice(-1, 0, { cursor: new Cursor('{} ', cursor.budget), name });
  }
  return out.join('');
}

function filled({ args, body }: Macro, cursor: Cursor): string {
  const values = args.map((arg) => (arg === 'm' ? cursor.argument() : (cursor.option() ?? arg.otherwise)));
  return values.length === 0 ? body : body.replace(/#([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
}

/** Reads a definition, where the command makes one. */
function define(command: string, cursor: Cursor, macros: Map<string, Macro>): boolean {
  const set = (name: string, macro: Macro) => {
    const isHeading = NAMED_HEADING.test(name) && macro.args.length > 0 && !hasHeading(macro.body);
    if (name && !HEADINGS[name] && !KEPT.test(name) && !SCENE_BREAKS.has(name) && !isHeading && macros.size < 5000)
      macros.set(name, macro);
  };
  const nameOf = (said: string) => said.trim().replace(/^\\/, '');
  if (/^(?:(?:re)?new|provide)command$|^DeclareRobustCommand$/.test(command)) {
    const name = nameOf(cursor.argument());
    set(name, { args: classicArgs(cursor), body: cursor.argument() });
  } else if (/^(?:re)?newenvironment$/.test(command)) {
    const name = cursor.argument();
    set(`{${name}`, { args: classicArgs(cursor), body: cursor.argument(), end: cursor.argument() });
  } else if (/^(?:(?:Re)?New|Declare|Provide)Document(?:Command|Environment)$/.test(command)) {
    const isCommand = command.endsWith('Command');
    const name = nameOf(cursor.argument());
    const args = modernArgs(cursor.argument());
    const body = cursor.argument();
    if (isCommand) set(name, { args, body });
    else set(`{${name}`, { args, body, end: cursor.argument() });
  } else if (/^[egx]?def$/.test(command)) {
    const name = nameOf(cursor.argument());
    const parameters = cursor.toGroup();
    const body = cursor.argument();
    const count = parameters.match(/#[1-9]/g)?.length ?? 0;
    // With signs between its arguments a command is read as TeX alone can.
    if (parameters.trim().replace(/#[1-9]/g, '') === '') set(name, { args: required(count), body });
  } else if (command === 'let') {
    const name = nameOf(cursor.argument());
    cursor.skipEquals();
    const body = cursor.argument();
    if (/^\\[a-zA-Z@]+$/.test(body)) set(name, { args: [], body: `${body} ` });
  } else return false;
  return true;
}

const hasHeading = (body: string): boolean => Object.keys(HEADINGS).some((name) => body.includes(`\\${name}`));

const required = (n: number): Macro['args'] => Array.from({ length: Math.min(n, LIMITS.mostArgs) }, () => 'm' as const);

/** `[2][default]` */
function classicArgs(cursor: Cursor): Macro['args'] {
  const count = Number(cursor.option() ?? 0);
  if (!Number.isInteger(count) || count < 1) return [];
  const otherwise = cursor.option();
  return otherwise === undefined ? required(count) : [{ otherwise }, ...required(count - 1)];
}

/** `m o O{default}` */
const modernArgs = (said: string): Macro['args'] =>
  [...said.matchAll(/O\s*\{([^{}]*)\}|[mo]/g)]
    .slice(0, LIMITS.mostArgs)
    .map(([all, otherwise]) => (all === 'm' ? 'm' : { otherwise: otherwise ?? '' }));
