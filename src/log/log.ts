import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';
import { harmless } from './harmless.ts';
import { pretty } from './pretty.ts';

/** From what must be looked at to what helps to find a mistake. */
export type Level = 'error' | 'warn' | 'info' | 'debug';

/** What stands in a line beside its words: short values with names. */
export interface Fields {
  readonly [name: string]: string | number | boolean | undefined;
}

/** What the program writes about itself. No address and no secret gets into it, whatever it is given. */
export interface Log {
  /** Something that nobody foresaw. @param error its cause, kept with its stack */
  error(says: string, error: unknown, fields?: Fields): void;
  /** Something that somebody should know and the program got over. */
  warn(says: string, fields?: Fields): void;
  info(says: string, fields?: Fields): void;
  debug(says: string, fields?: Fields): void;
  /** Does something; every line that is written until it is done, wherever, has these fields too. */
  within<T>(fields: Fields, work: () => T): T;
}

export interface LogSettings {
  /** The least that is written. */
  readonly level: Level;
  /** For people, line by line, instead of JSON. */
  readonly forPeople: boolean;
  readonly coloured?: boolean;
  /** Takes each line, its end included. */
  readonly write: (line: string) => void;
}

/** Lines of JSON, one object each: `time` (ISO 8601), `level`, `msg`, `error`, and fields by name. */
export function makeLog({ level, forPeople, coloured = false, write }: LogSettings): Log {
  const around = new AsyncLocalStorage<Fields>();
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => around.getStore() ?? {},
    },
    { write: forPeople ? (line: string) => write(pretty(line, coloured)) : write },
  );
  const say =
    (at: Level) =>
    (says: string, fields: Fields = {}) => {
      if (lines.isLevelEnabled(at)) lines[at](cleaned(fields), harmless(says));
    };
  return {
    error: (says, error, fields = {}) => lines.error({ ...cleaned(fields), error: told(error) }, harmless(says)),
    warn: say('warn'),
    info: say('info'),
    debug: say('debug'),
    within: (fields, work) => around.run({ ...around.getStore(), ...cleaned(fields) }, work),
  };
}

const cleaned = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? harmless(value) : value]),
  );

/** Causes of causes that are told. */
const DEEPEST = 4;

/** What went wrong, without whatever else hangs on it: answers of the database carry whole rows. */
function told(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: harmless(String(error)) };
  const { name, message, stack, cause, code } = error as NodeJS.ErrnoException;
  return {
    type: name,
    message: harmless(message),
    ...(code ? { code: String(code) } : {}),
    ...(stack ? { stack: harmless(stack) } : {}),
    ...(cause !== undefined && depth < DEEPEST ? { cause: told(cause, depth + 1) } : {}),
  };
}
