import type { ColumnType } from 'kysely';

/** A time that the database writes when a row is made. */
export type Made = ColumnType<Date, never, never>;
