import type { PlainCode } from '../../text/sentence.ts';
import type { MarkType } from '../../text/text.ts';
import { t } from '../../words/words.ts';

const NAMES: { readonly [mark in MarkType]: PlainCode } = {
  heading: 'set.heading',
  'scene-break': 'set.scene-break',
  verse: 'set.verse',
  quote: 'set.quote',
  letter: 'set.letter',
  preformatted: 'set.preformatted',
  note: 'set.note',
  header: 'set.header',
  'end-mark': 'set.end-mark',
  signature: 'set.signature',
  navigation: 'set.navigation',
  disclaimer: 'set.disclaimer',
  'authors-note': 'set.authors-note',
};

/** What a mark says of a passage, in words. */
export const markName = (mark: MarkType): string => t(NAMES[mark]);
