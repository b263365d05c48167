import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { apply, undo } from '../../../text/change.ts';
import { plain } from '../../../text/text.ts';
import { mojibake } from './rule.ts';

const context = { format: 'text', encoding: 'utf-8', language: 'ru', safe: false } as const;
const mend = (content: string) => {
  const text = plain(content);
  const changes = mojibake.find(text, context);
  return { changes, text, after: apply(text, changes) };
};

const RUSSIAN =
  'Печь остыла, когда Ода вошла во двор. — Кто здесь? — спросила она и подняла фонарь; ёлка у ворот скрипнула.';
const GREEK = 'Ο φούρνος είχε κρυώσει όταν η Όντα μπήκε στην αυλή, και κανείς δεν της απάντησε από το σπίτι.';

test.each([
  ['windows-1251', 'Russian', RUSSIAN],
  ['koi8-r', 'Russian', RUSSIAN.replaceAll('—', '-')],
  ['windows-1253', 'Greek', GREEK],
])('%s that was read as windows-1252 is %s again, and undone it is what it was', (page, _, words) => {
  const garbled = iconv.decode(iconv.encode(words, page), 'windows-1252');
  const { changes, text, after } = mend(garbled);
  expect(after.content).toBe(words);
  expect(undo(after.content, changes)).toBe(text.content);
});

test.each([
  ['French', 'Où était-il allé, l’été passé ? À Évian, répéta-t-elle, près de la forêt où l’on pêchait à l’épuisette.'],
  ['Icelandic', 'Það er óþægilegt, sagði hún, að þú ætlir út í nóttina áður en ég er búin að þvo þér um hárið.'],
  ['an outcry', `“${'Ô'.repeat(30)}!” she cried. “${'Á'.repeat(20)}!”`],
  ['Russian with a name in it', `${RUSSIAN} Ëîäêà, прочла она на борту.`],
])('%s stays', (_, words) => expect(mend(words).after.content).toBe(words));
