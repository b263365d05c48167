/** How many names of each type a library has, how many of them a work carries, and of what share of the works they are only suggested. */
const TYPES: readonly (readonly [type: string, names: number, each: number, suggested: number])[] = [
  ['author', 20_000, 1, 0.05],
  ['fandom', 4_000, 1, 0.2],
  ['rating', 5, 1, 0.3],
  ['warning', 6, 1, 0],
  ['category', 6, 1, 0],
  ['relationship', 10_000, 2, 0.3],
  ['character', 15_000, 4, 0.3],
  ['freeform', 20_000, 5, 0],
];

/**
 * Statements that give works tags as they lie in heaps: few names are everywhere, very many are nearly nowhere.
 * @param made a table with the works' ids as `id`
 */
export const tagStatements = (made: string): string =>
  TYPES.map(
    ([type, names, each, suggested]) => `
    insert into tags (type, key, name)
      select '${type}', '${type} ' || n, '${type} ' || n from generate_series(1, ${names}) as n;
    insert into work_tags (work, tag, type, position, known, confidence)
      select drawn.id, tags.id, '${type}', row_number() over (partition by drawn.id order by drawn.name) - 1,
        case when chance < ${suggested} then 'program' else 'file' end, 0.9
      from (
        select distinct id, chance, '${type} ' || floor(power(${names}, random()))::integer as name
        from (select id, random() as chance from ${made}) as work, generate_series(1, ${each})
      ) as drawn join tags on tags.type = '${type}' and tags.key = drawn.name;`,
  ).join('\n');
