import { listed } from '../words.ts';

/** What decides whether a reader opens a work, always four words in the same four places. */
export interface Marked {
  readonly rating: string | null;
  readonly warnings: readonly string[];
  readonly categories: readonly string[];
  readonly chapters: number;
  readonly missingParts: readonly number[];
  /** Which of these are only suggested. */
  readonly suggested: readonly string[];
}

const RATINGS: readonly (readonly [RegExp, string, number])[] = [
  [/^general/i, 'General', 0],
  [/^teen/i, 'Teen', 1],
  [/^mature/i, 'Mature', 2],
  [/^explicit/i, 'Explicit', 3],
];

const WARNINGS: readonly (readonly [RegExp, string])[] = [
  [/^no archive warnings/i, 'No warnings'],
  [/^creator chose/i, 'Chose not to warn'],
  [/violence/i, 'Violence'],
  [/death/i, 'Death'],
  [/non-?con/i, 'Non-con'],
  [/underage/i, 'Underage'],
];

/** "Teen And Up Audiences" → "Teen". */
export const ratingWord = (rating: string | null): string =>
  RATINGS.find(([is]) => rating && is.test(rating))?.[1] ?? 'Not rated';

/** "Explicit"; "Perhaps explicit" where that is only suggested. */
export const ratingMark = ({ rating, suggested }: Pick<Marked, 'rating' | 'suggested'>): string =>
  suggested.includes('rating') ? perhaps(ratingWord(rating)) : ratingWord(rating);

const perhaps = (words: string): string =>
  `Perhaps ${/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words}`;

/** Mature and Explicit works, and those whose text suggests it, are only shown to those who have asked for them. */
export const isAdult = (rating: string | null): boolean => /^(mature|explicit)/i.test(rating ?? '');

const warningWord = (warning: string): string => WARNINGS.find(([is]) => is.test(warning))?.[1] ?? warning;

export const warningWords = (warnings: readonly string[]): string =>
  warnings.length ? warnings.map(warningWord).join(', ') : 'Warnings unknown';

/** All its parts are here, or which are not. */
export function wholeness({ missingParts, chapters }: Pick<Marked, 'missingParts' | 'chapters'>): string {
  if (missingParts.length > 3) return `${missingParts.length} parts missing`;
  if (missingParts.length)
    return `${missingParts.length > 1 ? 'Parts' : 'Part'} ${listed(missingParts.map(String))} missing`;
  return chapters > 1 ? 'All parts here' : 'In one part';
}

const UNKNOWN = new Set(['Not rated', 'Warnings unknown', 'No category']);

/** The four marks: rating, warnings, category, complete or not. */
export function Marks({ work }: { work: Marked }) {
  const step = RATINGS.find(([is]) => work.rating && is.test(work.rating))?.[2];
  const of = (name: string, words: string) => (work.suggested.includes(name) ? perhaps(words) : words);
  const facts: readonly (readonly [string, string, string])[] = [
    ['rating', 'Rating', ratingMark(work)],
    ['warnings', 'Warnings', of('warnings', warningWords(work.warnings))],
    ['category', 'Category', of('categories', work.categories.join(', ') || 'No category')],
    ['whole', 'Parts', wholeness(work)],
  ];
  return (
    <ul class="marks">
      {facts.map(([kind, label, value]) => (
        <li
          class={`mark-${kind}${UNKNOWN.has(value) ? ' quiet' : ''}${kind === 'whole' && work.missingParts.length ? ' mark-gap' : ''}`}
        >
          {kind === 'rating' ? <Pie step={step} /> : null}
          <span class="unseen">{label}: </span>
          {value}
        </li>
      ))}
    </ul>
  );
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
