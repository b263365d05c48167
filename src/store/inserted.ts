import { type RawBuilder, sql } from 'kysely';

/** For `on conflict do update`: these columns as the rejected row had them. */
export const fromInserted = <C extends string>(columns: readonly C[]): { [column in C]: RawBuilder<never> } =>
  Object.fromEntries(columns.map((column) => [column, sql`${sql.ref(`excluded.${column}`)}`])) as {
    [column in C]: RawBuilder<never>;
  };
