import type { Child } from 'hono/jsx';
import { type Row, rowOf, rows } from '../../../catalogue/vocabulary.ts';
import type { CardTag } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import { listed } from '../../../words/writing.ts';
import { fieldLabel, inShort, isAdult } from '../field-words.ts';
import { rich, unseen } from '../rich.tsx';
import { tagsIn } from './tags.tsx';

/** What decides whether a reader opens a work, always four words in the same four places. */
export interface Marked {
  readonly tags: readonly CardTag[];
  readonly chapters: number;
  readonly missingParts: readonly number[];
}

/** "Teen", "Not rated" where nobody said. */
export const ratingWord = (rating: string | null): string => inShort(rowOf('rating'), [rating ?? 'Not Rated']);

/** "Explicit"; "Perhaps: Explicit" where that is only suggested. */
export function ratingMark(tags: readonly CardTag[]): string {
  const { names, suggested } = tagsIn(tags, 'rating');
  const word = ratingWord(names[0] ?? null);
  return suggested ? perhaps(word) : word;
}

const perhaps = (mark: string): string => t('mark.perhaps', { mark });

/** As `isAdult`, of a work in a list. */
export const isAdultCard = ({ tags }: Pick<Marked, 'tags'>): boolean => tagsIn(tags, 'rating').names.some(isAdult);

/** All its parts are here, or which are not. */
export function wholeness({ missingParts, chapters }: Pick<Marked, 'missingParts' | 'chapters'>): string {
  const n = missingParts.length;
  if (n > 3) return t('mark.many-missing', { n });
  if (n > 0) return t('mark.missing', { n, parts: listed(missingParts.map(String)) });
  return t(chapters > 1 ? 'mark.all-here' : 'mark.in-one');
}

/** The four marks: rating, warnings, category, complete or not. Of what nobody knows only screen readers are told. */
export function Marks({ work }: { work: Marked }) {
  const facts = rows()
    .filter(({ place }) => place === 'marks')
    .map((row) => {
      const { names, suggested } = tagsIn(work.tags, row.tag ?? '');
      const words = names.length > 0 ? inShort(row, names) : unknown(row);
      return { row, quiet: words === unknown(row), words: suggested ? perhaps(words) : words };
    });
  return (
    <ul class="marks">
      {facts.map(({ row, quiet, words }) => (
        <li class={`mark-${row.name}${quiet ? ' unknown' : ''}`}>
          {quiet ? (
            <span class="unseen">
              {rich('mark.of-field', { field: fieldLabel(row.name), mark: words, unseen: whole })}
            </span>
          ) : (
            <>
              {row.name === 'rating' ? <Pie step={stepOf(row, work.tags)} /> : null}
              {rich('mark.of-field', { field: fieldLabel(row.name), mark: words, unseen })}
            </>
          )}
        </li>
      ))}
      <li class={`mark-whole${work.missingParts.length ? ' mark-gap' : ''}`}>
        {rich('mark.of-field', { field: t('mark.parts'), mark: wholeness(work), unseen })}
      </li>
    </ul>
  );
}

const whole = (words: Child) => <>{words}</>;

/** What a mark without a label says: "Warnings unknown". */
const unknown = ({ name, otherwise = 'field.not-known' }: Row): string =>
  otherwise === 'field.not-known' ? t('mark.unknown', { field: fieldLabel(name) }) : t(otherwise);

/** How far up a rating is among those that say something: 0 is for everybody. */
function stepOf(row: Row, tags: readonly CardTag[]): number | undefined {
  const value = tagsIn(tags, row.tag ?? '').names[0];
  const step = row.choices?.findIndex((choice) => choice.value === value) ?? -1;
  return step < 0 || step > 3 ? undefined : step;
}

/** A disc that fills with the rating; an empty broken ring where nobody said. */
function Pie({ step }: { step: number | undefined }) {
  const slices = ['', 'M8 8V2a6 6 0 0 1 6 6z', 'M8 8V2a6 6 0 0 1 0 12z', 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z'];
  return (
    <svg class="pie" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={step === undefined ? '2 2.7' : undefined}
      />
      {step ? <path d={slices[step]} fill="currentColor" /> : null}
    </svg>
  );
}
