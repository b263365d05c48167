import { expect, test } from 'vitest';
import { plain } from '../../text/text.ts';
import { findBreaks } from './breaks.ts';

const SPANISH = plain(
  'La barca llegó tarde. —¿Quién viene? —preguntó Elena. —Nadie —dijo el viejo, y miró el agua. —Entonces nos vamos. —Todavía no. La luz del puerto se apagó. '.repeat(
    20,
  ),
);
const at = (language?: string) =>
  findBreaks(SPANISH, { language }).map(({ end }) => SPANISH.content.slice(end, end + 9));

test('in Spanish a dash begins a speech, and a speech a paragraph', () => {
  const begun = at('es').filter((s) => s.startsWith('—'));
  expect(begun.length).toBeGreaterThan(70);
  expect(at('es-419')).toEqual(at('es'));
  for (const { p } of findBreaks(SPANISH, { language: 'es', threshold: 0.8 })) expect(p).toBeGreaterThan(0.8);
  expect(findBreaks(SPANISH, { language: 'es', threshold: 0.8 }).length).toBeGreaterThan(70);
});

test('in English, and in languages of which nothing is known, what the models say stands', () => {
  expect(at('en')).toEqual(at());
  expect(at('xx')).toEqual(at());
});
