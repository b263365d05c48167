import { readdir, readFile } from 'node:fs/promises';
import { type Words, wordsIn } from './words/catalogue.ts';
import { english } from './words/words.ts';

const MESSAGES = new URL('./words/messages/', import.meta.url);

/** English, and every language whose sentences lie beside: `messages/de.json` is German. */
export async function languages(): Promise<readonly Words[]> {
  const files = (await readdir(MESSAGES)).filter(
    (name) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.json$/.test(name) && name !== 'en.json',
  );
  const others = files.sort().map(async (name) => {
    const messages = JSON.parse(await readFile(new URL(name, MESSAGES), 'utf8'));
    return wordsIn(name.slice(0, -'.json'.length), messages, english);
  });
  return [english, ...(await Promise.all(others))];
}
