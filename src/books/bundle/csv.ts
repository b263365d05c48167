/** Rows as RFC 4180 has them, with names of columns first. A cell that a spreadsheet would compute has an apostrophe before it. */
export const csvOf = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string => [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
