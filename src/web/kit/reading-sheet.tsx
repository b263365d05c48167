import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { Reading } from './reading.ts';
import { CHOICES } from './reading.ts';
import { address } from './words.ts';

const WORDS: {
  readonly [K in 'theme' | 'size' | 'measure' | 'leading' | 'edge' | 'covers']: Readonly<{
    [V in Reading[K]]: PlainCode;
  }>;
} = {
  theme: {
    auto: 'reading.paper-auto',
    light: 'reading.paper-light',
    sepia: 'reading.paper-sepia',
    dark: 'reading.paper-dark',
    plain: 'reading.paper-plain',
  },
  size: {
    '1': 'reading.size-1',
    '2': 'reading.size-2',
    '3': 'reading.size-3',
    '4': 'reading.size-4',
    '5': 'reading.size-5',
    '6': 'reading.size-6',
    '7': 'reading.size-7',
  },
  measure: { narrow: 'reading.lines-narrow', medium: 'reading.lines-usual', wide: 'reading.lines-wide' },
  leading: { close: 'reading.leading-close', usual: 'reading.leading-usual', airy: 'reading.leading-airy' },
  edge: { ragged: 'reading.edge-ragged', even: 'reading.edge-even' },
  covers: { no: 'reading.covers-no', yes: 'reading.covers-yes' },
};
/** Names, the same in every language. */
const FONTS: Readonly<{ [V in Reading['font']]: string }> = {
  literata: 'Literata',
  'source-serif': 'Source Serif',
  atkinson: 'Atkinson Hyperlegible',
  opendyslexic: 'OpenDyslexic',
};
const ORDER = {
  size: ['1', '2', '3', '4', '5', '6', '7'],
  measure: ['narrow', 'medium', 'wide'],
  leading: ['close', 'usual', 'airy'],
  edge: ['ragged', 'even'],
  covers: ['no', 'yes'],
} as const;
const LEGENDS = {
  theme: 'reading.paper',
  font: 'reading.typeface',
  size: 'reading.size',
  measure: 'reading.lines',
  leading: 'reading.leading',
  edge: 'reading.edge',
  covers: 'reading.covers',
} as const satisfies { readonly [name: string]: PlainCode };

const wordsOf = (name: keyof typeof LEGENDS, value: string): string =>
  name === 'font' ? FONTS[value as Reading['font']] : t((WORDS[name] as { readonly [v: string]: PlainCode })[value]!);

/** On a page of a story: a word that leads to the settings. `reading.js` brings the sheet there instead. */
export const WayToSheet = ({ back }: { back: string }) => (
  <a class="sheet" href={address('/reading', { back })}>
    <SheetWord />
  </a>
);

const SheetWord = () => (
  <>
    <span aria-hidden="true" class="aa">
      Aa
    </span>{' '}
    <span class="word">{t('reading.word')}</span>
  </>
);

/** The reading settings behind one word in the masthead. A plain form; `sheet.js` only spares the reload. */
export function ReadingSheet({ reading, back }: { reading: Reading; back: string }) {
  return (
    <details class="sheet">
      <summary>
        <SheetWord />
      </summary>
      <ReadingForm reading={reading} back={back} id="sheet" />
    </details>
  );
}

export function ReadingForm({ reading, back, id }: { reading: Reading; back: string; id: string }) {
  return (
    <form class="reading-form" method="post" action="/reading">
      <input type="hidden" name="back" value={back} />
      {(['theme', 'font'] as const).map((name) => (
        <fieldset class={`choice choice-${name}`}>
          <legend>{t(LEGENDS[name])}</legend>
          {CHOICES[name].map((value) => (
            <label>
              <input type="radio" name={name} value={value} checked={reading[name] === value} />
              <span data-sample={value}>{wordsOf(name, value)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {(['size', 'measure', 'leading', 'edge', 'covers'] as const).map((name) => (
        <p class={`choice choice-${name}`}>
          <label for={`${id}-${name}`}>{t(LEGENDS[name])}</label>
          <select id={`${id}-${name}`} name={name}>
            {ORDER[name].map((value) => (
              <option value={value} selected={reading[name] === value}>
                {wordsOf(name, value)}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit">{t('reading.keep')}</button>
    </form>
  );
}
