const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a message names (`Mon, 4 Jan 1999 10:00:00 +0000`, `Mon Jan  4 10:00:00 1999`) as the writer saw it: 1999-01-04. */
export function isoDay(date: string): string | undefined {
  const text = date.slice(0, 200);
  const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text);
  const british = /\b(\d{1,2})[ -]{1,3}([A-Za-z]{3})[a-z]{0,6}\.?,?[ -]{1,3}(\d{4}|\d{2})\b/.exec(text);
  const american =
    /\b([A-Za-z]{3})[a-z]{0,6}\.? {1,3}(\d{1,2}),? {1,3}(?:\d{1,2}:\d\d[^A-Za-z]{0,12}(?:[A-Z]{2,5} )?)?(\d{4})\b/.exec(
      text,
    );
  const month = (name: string) => MONTHS.indexOf(name.toLowerCase()) + 1;
  return (
    (iso && day(iso[1]!, Number(iso[2]), iso[3]!)) ??
    (british && day(british[3]!, month(british[2]!), british[1]!)) ??
    (american ? day(american[3]!, month(american[1]!), american[2]!) : undefined)
  );
}

function day(year: string, month: number, date: string): string | undefined {
  const y = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const d = Number(date);
  if (month < 1 || month > 12 || d < 1 || d > 31) return undefined;
  return `${y}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
