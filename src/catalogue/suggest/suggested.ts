import type { Draft } from '../../intake/draft.ts';
import { readFront } from '../../text/apparatus/front.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Fields, Work } from '../work.ts';
import { named } from './canonical.ts';
import type { Canons } from './canons.ts';
import { suggestRating } from './explicit.ts';
import { suggestFandom } from './fandom.ts';
import { LOOK_YOURSELF, standsBesideYouth } from './minors.ts';
import { signsOf } from './signs.ts';

/** The fields with what the text itself suggests where the file said nothing, and what the keeper should look at. */
export function withSuggestions(draft: Draft, given: Fields): { fields: Fields; lookAt: readonly Sentence[] } {
  const { content } = draft.text;
  const explicit = suggestRating(draft.path, content, readFront(draft.text).regions.at(-1)?.end ?? 0);
  const rated = explicit && !given.rating ? { ...given, rating: explicit.rating } : given;
  return {
    fields: named(withFandom(draft, rated)),
    lookAt: explicit && standsBesideYouth(content, explicit.scenes) ? [LOOK_YOURSELF] : [],
  };
}

/** A story without a fandom gets the one that its names suggest, and the characters where the file names none. */
export function withFandom(draft: Pick<Draft, 'path' | 'text' | 'claims'>, fields: Fields, canons?: Canons): Fields {
  if (fields.fandoms) return fields;
  // The header block counts too: a disclaimer names whom it disclaims.
  const suggested = suggestFandom(
    { path: draft.path, content: draft.text.content, from: 0, signs: signsOf(draft, canons) },
    canons,
  );
  if (!suggested) return fields;
  const { fandoms, characters } = suggested;
  return { ...fields, fandoms, ...(characters && !fields.characters?.given ? { characters } : {}) };
}

/**
 * A work whose files say no fandom, and whose names no canon of the starter tells, told by the canons that tagged works
 * taught.
 */
export function suggestLearnt(
  work: Work,
  drafts: readonly Pick<Draft, 'path' | 'text' | 'claims'>[],
  learnt: Canons,
): Work {
  for (const draft of drafts) {
    const fields = withFandom(draft, work.fields, learnt);
    if (fields !== work.fields) return { ...work, fields: named(fields, learnt) };
  }
  return work;
}
