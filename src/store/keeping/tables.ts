import type { ColumnType } from 'kysely';

/** A day of the calendar, `2026-05-04`: read as text by asking for it so. */
type CalendarDay = ColumnType<Date, string, string>;

export interface KeepingTables {
  days: {
    day: CalendarDay;
    at: Date;
    works: number;
    originals: number;
    database: number;
    free: number | null;
    backed_up_at: Date | null;
    failed_jobs: number;
  };
  answers: {
    day: CalendarDay;
    within_ms: number;
    answers: number;
    failed: number;
  };
  samples: {
    at: Date;
    originals: number;
    editions: number;
    problems: readonly string[];
  };
}
