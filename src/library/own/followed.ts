import { TAG_TYPES, type TagType } from '../../finding/findable.ts';
import type { Query, TagAsk } from '../../finding/query/query.ts';
import { readQuery } from '../../finding/query/read.ts';
import { writeQuery } from '../../finding/query/write.ts';
import type { Became, Written } from '../../store/own/became.ts';
import type { KeptSearch } from '../../store/own/own.ts';

/** Asks for tags, and is told what became of them. */
type Asks = (tags: readonly Written[]) => Promise<readonly Became[]>;

/** Searches as they are asked now: a tag that was merged into another since they were kept is that one. @param today day from 1970 */
export async function followed(
  searches: readonly KeptSearch[],
  today: number,
  became: Asks,
): Promise<readonly KeptSearch[]> {
  const written: Written[] = [];
  const all = searches.map(({ asked, made }) => {
    const pairs = [...new URLSearchParams(asked)];
    const note = (tag: TagAsk) => written.push({ type: tag.type, name: tag.name, since: made }) - 1;
    return pairs.map(([name, value]) => {
      const type = typeOf(name);
      if (type !== undefined && value.trim() !== '')
        return { name, value, nth: note({ type, name: value }), box: null };
      const box = name === 'q' ? readQuery(value, { today }).query : null;
      return { name, value, nth: -1, box: box && { query: box, nths: tagsOf(box).map(note) } };
    });
  });
  const now = new Map<number, Became>();
  for (const one of await became(written)) if (!now.has(one.nth)) now.set(one.nth, one);
  if (now.size === 0) return searches;
  return searches.map((search, i) => {
    const pairs = all[i]!.map(({ name, value, nth, box }): [string, string] => {
      if (!box?.nths.some((one) => now.has(one))) return [name, now.get(nth)?.name ?? value];
      return [
        name,
        writeQuery(
          withTags(
            box.query,
            box.nths.map((one) => now.get(one)),
          ),
        ),
      ];
    });
    return { ...search, asked: `${new URLSearchParams(pairs)}` };
  });
}

/** Of which type a parameter asks for tags (null: of any); undefined where it asks for none. */
function typeOf(parameter: string): TagType | null | undefined {
  const base = parameter.replace(/^not-/, '');
  if (base === 'tag') return null;
  return base === 'main' ? 'relationship' : TAG_TYPES.find((type) => type === base);
}

const tagsOf = ({ include, exclude }: Query): readonly TagAsk[] => [...include, ...exclude];

/** A query with other tags in the place of some. @param others of each, in the order of {@link tagsOf} */
function withTags(query: Query, others: readonly (Became | undefined)[]): Query {
  const as = (tag: TagAsk, nth: number): TagAsk => ({ ...tag, ...(others[nth] && { name: others[nth].name }) });
  const { include, exclude } = query;
  return {
    ...query,
    include: include.map(as),
    exclude: exclude.map((tag, i) => as(tag, include.length + i)),
  };
}
