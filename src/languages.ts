import { readdir, readFile } from 'node:fs/promises';
import { type Messages, type Words, wordsIn } from './words/catalogue.ts';
import { english } from './words/words.ts';

const MESSAGES = new URL('./words/messages/', import.meta.url);

/** English, and every language whose sentences lie beside: the folder `messages/de` is German. */
export async function languages(): Promise<readonly Words[]> {
  const names = (await readdir(MESSAGES)).filter(
    (name) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(name) && name !== 'en',
  );
  const others = names
    .sort()
    .map(async (name) => wordsIn(name, await messagesIn(new URL(`${name}/`, MESSAGES)), english));
  return [english, ...(await Promise.all(others))];
}

async function messagesIn(folder: URL): Promise<Messages> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const read = files.map(async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Messages);
  return Object.assign({}, ...(await Promise.all(read)));
}
