/** How many backups stay: the newest of so many days, weeks and months that have one. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/** Of backups made by themselves, those that stay. @param made when each was made, in any order */
export function kept(
  made: readonly Date[],
  { days, weeks, months } = KEPT as Readonly<Record<keyof typeof KEPT, number>>,
): Set<Date> {
  const newest = [...made].sort((a, b) => b.getTime() - a.getTime());
  const stay = new Set<Date>(newest.slice(0, 1));
  for (const [most, nameOf] of [
    [days, dayOf],
    [weeks, weekOf],
    [months, monthOf],
  ] as const) {
    const seen = new Set<string>();
    for (const at of newest) {
      if (seen.size >= most) break;
      const name = nameOf(at);
      if (!seen.has(name)) stay.add(at);
      seen.add(name);
    }
  }
  return stay;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
/** The Monday on which its week begins. */
function weekOf(at: Date): string {
  const monday = new Date(at);
  monday.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return dayOf(monday);
}
