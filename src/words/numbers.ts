const THIN = '\u2009';
const made = new Map<string, Intl.NumberFormat>();

/**
 * Numbers as a language writes them. In English, figures of five and more are grouped by thin spaces, four stay together, and a
 * percent sign stands off: as in the rest of the house's type.
 */
export function numberFormat(locales?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locales, options]);
  const known = made.get(key);
  if (known) return known;
  const english = [locales].flat().some((one) => /^en\b/.test(String(one)));
  const format = new Intl.NumberFormat(locales as string, { ...(english ? { useGrouping: 'min2' } : {}), ...options });
  const shown = english ? { ...wrapped(format) } : format;
  made.set(key, shown as Intl.NumberFormat);
  return shown as Intl.NumberFormat;
}

const wrapped = (format: Intl.NumberFormat) => ({
  format: (n: number | bigint): string =>
    format
      .formatToParts(n)
      .map(({ type, value }) => (type === 'group' ? THIN : type === 'percentSign' ? `${THIN}%` : value))
      .join(''),
  formatToParts: (n: number | bigint) => format.formatToParts(n),
  resolvedOptions: () => format.resolvedOptions(),
});
