/** A tag of a book's head, where all kinds stand in one list: what it is about. */
export interface BookTag {
  readonly field: 'rating' | 'warning' | 'category' | 'status' | 'updated' | 'freeform';
  readonly value: string;
}

/** Ratings of the Archive of Our Own: other words ("Teen") are tags like any. */
const RATING = /^(?:not rated|general audiences|teen (?:and|&) up audiences|mature|explicit)$/i;
const WARNING =
  /^(?:(?:creator )?chose not to use archive warnings|no archive warnings apply|graphic depictions of violence|major character death|rape\/non-con|underage(?: sex)?)$/i;
const PAIRS = /^(?:F\/F|F\/M|M\/M)$/;
/** Words of the Archive for categories that elsewhere are words like others. */
const CATEGORY = /^(?:Gen|Multi|Other)$/;
/** What programs write into the list of every book of theirs. */
const PROGRAMS = /^(?:fanworks|fanfiction|last update year\/month: \d{4}\/\d\d)$/i;

/**
 * Sorts the tags of a book's head: AO3's downloads put ratings, warnings and categories among them, FanFicFare whether the
 * story is finished and when it was updated.
 * @param tags as they stand, each one tag or several parted by commas
 */
export function bookTags(tags: readonly string[]): BookTag[][] {
  const parted = tags.map((tag) => (sorted(tag) ? [tag] : tag.split(/[,;]\s+/)));
  const ofArchive = parted.flat().some((tag) => /^fanworks$/i.test(tag) || RATING.test(tag) || WARNING.test(tag));
  const ofProgram = ofArchive || parted.flat().some((tag) => /^last update: \d/i.test(tag));
  return parted.map((items, i) => {
    const found = items.map((item) => sorted(item, ofArchive));
    if (found.every((f) => f === undefined)) return [{ field: 'freeform', value: tags[i]! }];
    return found.flatMap((f, n): BookTag[] => {
      if (f === 'nothing' && ofProgram) return [];
      return [f === undefined || f === 'nothing' ? { field: 'freeform', value: items[n]! } : f];
    });
  });
}

function sorted(written: string, ofArchive = false): BookTag | 'nothing' | undefined {
  const tag = written.trim();
  if (RATING.test(tag)) return { field: 'rating', value: tag };
  if (WARNING.test(tag)) return { field: 'warning', value: tag };
  if (PAIRS.test(tag) || (ofArchive && CATEGORY.test(tag))) return { field: 'category', value: tag };
  if (/^(?:in-progress|completed)$/i.test(tag)) return { field: 'status', value: tag };
  const updated = /^last update: (\d{4})\/(\d\d)\/(\d\d)$/i.exec(tag);
  if (updated) return { field: 'updated', value: updated.slice(1).join('-') };
  return PROGRAMS.test(tag) ? 'nothing' : undefined;
}
