const FEWEST_ROWS = 5;
const MOST_ROWS = 400;
/** On average, where no quotes stand round it. */
const WORDS_A_CELL = 4;

/**
 * Is it a table in text: rows with the same number of cells, parted by the same sign with no blank behind it?
 * @param strict only rows of cells in quotes or with numbers: sentences stand in them
 */
export function tableIn(sample: string, strict: boolean): boolean {
  const rows = sample.split('\n', MOST_ROWS).filter((line) => line.trim() !== '');
  if (rows.length < FEWEST_ROWS) return false;
  return ['\t', ',', ';', '|'].some((sign) => isTable(rows, sign, strict));
}

function isTable(rows: readonly string[], sign: string, strict: boolean): boolean {
  const least = sign === '\t' ? 1 : 2;
  if (rows[0]!.split(sign).length <= least) return false;
  const cells = rows.map((row) => cellsOf(row, sign));
  const counts = new Map<number, number>();
  for (const row of cells) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [length, often] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  if (length <= least || often * 10 < rows.length * 8) return false;
  const even = cells.filter((row) => row.length === length);
  const tight = even.filter(
    (row) => sign === '\t' || sign === '|' || row.slice(1).every((cell) => !/^\s\S/.test(cell)),
  );
  if (tight.length * 10 < even.length * 9) return false;
  const bare = even.flat().filter((cell) => !/^\s*"/.test(cell));
  if (bare.reduce((n, cell) => n + cell.trim().split(/\s+/).length, 0) > bare.length * WORDS_A_CELL) return false;
  const short = (cell: string) => /^\s*(?:"[^"]*"|\S{0,40}|[\d.,/: -]+)\s*$/.test(cell);
  return !strict || even.every((row) => row.filter(short).length * 2 > row.length);
}

/** Cells of a row; a sign within quotes parts nothing. */
function cellsOf(row: string, sign: string): string[] {
  if (!row.includes('"')) return row.split(sign);
  const cells: string[] = [];
  let [from, quoted] = [0, false];
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '"') quoted = !quoted;
    else if (row[i] === sign && !quoted) {
      cells.push(row.slice(from, i));
      from = i + 1;
    }
  }
  return [...cells, row.slice(from)];
}
