import type { Config } from '../config.ts';
import type { Log } from '../log/log.ts';
import type { Given } from './given.ts';

/** On a terminal for people, and little of it; for programs that read along one JSON object a line. */
export async function logFor({ logLevel, debugSql, plain }: Config): Promise<Log> {
  const { makeLog } = await import('../log/log.ts');
  const forPeople = Boolean(process.stderr.isTTY);
  return makeLog({
    level: debugSql ? 'debug' : (logLevel ?? (forPeople ? 'warn' : 'info')),
    forPeople,
    coloured: forPeople && !plain,
    write: (line) => process.stderr.write(line),
  });
}

/** Writes each statement of SQL into the log, where the settings say so. */
export async function sqlIn(given: Given) {
  if (!given.config.debugSql) return undefined;
  const log = await given.log();
  return (statement: string, ms: number, failed: boolean) =>
    log.debug(statement.replace(/\s+/g, ' '), {
      sql: true,
      ms: Math.round(ms * 10) / 10,
      ...(failed ? { failed } : {}),
    });
}

/** Writes statements that take long into the log, without their values. */
export const slowSqlIn =
  (given: Given) =>
  (statement: string, ms: number, failed: boolean): void => {
    if (ms < given.config.slow) return;
    const fields = { sql: true, ms: Math.round(ms), ...(failed ? { failed } : {}) };
    void given
      .log()
      .then((log) => log.warn(`A statement took long: ${statement.replace(/\s+/g, ' ').slice(0, 500)}`, fields));
  };
