import type { Reading } from './reading.ts';
import { CHOICES } from './reading.ts';

export const LABELS: {
  readonly [K in 'theme' | 'font' | 'size' | 'measure']: Readonly<{ [V in Reading[K]]: string }>;
} = {
  theme: { auto: 'As the device', light: 'Light', sepia: 'Sepia', dark: 'Dark', plain: 'Plain, for e-ink' },
  font: {
    literata: 'Literata',
    'source-serif': 'Source Serif',
    atkinson: 'Atkinson Hyperlegible',
    opendyslexic: 'OpenDyslexic',
  },
  size: {
    '1': 'Smallest',
    '2': 'Smaller',
    '3': 'Usual',
    '4': 'Larger',
    '5': 'Large',
    '6': 'Very large',
    '7': 'Largest',
  },
  measure: { narrow: 'Narrow', medium: 'Usual', wide: 'Wide' },
};
const ORDER = { size: ['1', '2', '3', '4', '5', '6', '7'], measure: ['narrow', 'medium', 'wide'] } as const;
const LEGENDS = { theme: 'Paper', font: 'Typeface', size: 'Size', measure: 'Line length' };

/** The reading settings behind one word in the masthead. A plain form; `reading.js` only spares the reload. */
export function ReadingSheet({ reading, back }: { reading: Reading; back: string }) {
  return (
    <details class="sheet">
      <summary>
        <span aria-hidden="true" class="aa">
          Aa
        </span>{' '}
        <span class="word">Reading</span>
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
          <legend>{LEGENDS[name]}</legend>
          {CHOICES[name].map((value) => (
            <label>
              <input type="radio" name={name} value={value} checked={reading[name] === value} />
              <span data-sample={value}>{(LABELS[name] as Record<string, string>)[value]}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {(['size', 'measure'] as const).map((name) => (
        <p class={`choice choice-${name}`}>
          <label for={`${id}-${name}`}>{LEGENDS[name]}</label>
          <select id={`${id}-${name}`} name={name}>
            {ORDER[name].map((value) => (
              <option value={value} selected={reading[name] === value}>
                {(LABELS[name] as Record<string, string>)[value]}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit">Keep</button>
    </form>
  );
}
