import type { Passage } from '../../library/finding/passages.ts';
import type { WorkCard } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { languageTag } from '../kit/words.ts';
import { addressOf } from '../kit/works/address.ts';
import { directionIn } from '../kit/works/prose.tsx';

/** Words that browsers are asked to mark: where they know how, and beside the paragraph, which is marked everywhere. */
const MOST_MARKED = 5;

/** Where the words stand in the story; a link to there. */
export function PassageView({ card, passage }: { card: WorkCard; passage: Passage | undefined }) {
  if (!passage) return null;
  const { pieces, cutBefore, cutBehind, chapter, paragraph } = passage;
  const marked = [...new Set(pieces.flatMap(({ text, marked: is }) => (is ? [text] : [])))].slice(0, MOST_MARKED);
  const work = { id: card.id, words: card.words, chapters: { length: card.chapters } };
  const there = addressOf(work, { chapter, block: paragraph });
  const text = pieces.map((piece) => piece.text).join('');
  return (
    <p class="passage">
      <a href={`${there}${marksOf(marked)}`}>
        {card.chapters > 1 ? <span class="quiet">{t('find.in-chapter', { n: chapter + 1 })} </span> : null}
        <q lang={languageTag(card.language)} dir={directionIn(text)}>
          {cutBefore ? '\u2026\u00a0' : ''}
          {pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
          {cutBehind ? '\u2026' : ''}
        </q>
      </a>
    </p>
  );
}

/** Behind an anchor: words that a browser finds and marks on the page. */
const marksOf = (words: readonly string[]): string =>
  words.length === 0
    ? ''
    : `:~:${words.map((one) => `text=${encodeURIComponent(one.trim()).replaceAll('-', '%2D')}`).join('&')}`;
