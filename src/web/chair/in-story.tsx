import type { Edition } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { directionOf, languageTag } from '../kit/words.ts';
import { addressOf } from '../kit/works/address.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { titleOf } from '../kit/works/title.ts';
import { chapterName } from './matter.tsx';

const MOST = 50;
const LONGEST = 200;

/** What somebody looks for in the story; null where they look for nothing. */
export function soughtOf(c: Ask): string | null {
  const typed = c.req.query('q');
  if (typed === undefined) return null;
  return typed
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** Where words stand in a story: each passage leads to its paragraph. */
export async function inStoryPage(c: Ask, { library }: Needs, edition: Edition, typed: string) {
  const { work } = edition;
  const { passages, more } = await library.works.inStory(c.var.actor, edition, typed, MOST);
  const lang = languageTag(work.fields.language?.value);
  return page(
    c,
    { title: t('work.found-title', { words: typed, title: titleOf(work) }), mood: 'chair', styles: ['sheet', 'found'] },
    <>
      <SlimHead work={work} />
      <h1>{t('work.find-in')}</h1>
      <FindInStory work={work.id} typed={typed} />
      {typed === '' ? null : (
        <p class="quiet" role="status">
          {more ? t('work.found-first', { n: MOST }) : t('work.found', { n: passages.length, words: typed })}
        </p>
      )}
      <ol class="found-passages">
        {passages.map((passage) => (
          <li>
            <a href={addressOf(work, passage)}>
              {work.chapters.length > 1 ? <span class="quiet">{chapterName(work, passage.chapter)}</span> : null}
              <q lang={lang} dir={directionOf(lang)}>
                {passage.cutBefore ? '\u2026\u00a0' : ''}
                {passage.pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
                {passage.cutBehind ? '\u2026' : ''}
              </q>
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/works/${work.id}`}>{t('work.back-to-story')}</a>
      </p>
    </>,
  );
}

/** The box for it. */
export const FindInStory = ({ work, typed = '' }: { work: string; typed?: string }) => (
  <search>
    <form class="search" action={`/works/${work}`} method="get">
      <label for="in-story">{t('work.find-words')}</label>
      <input id="in-story" name="q" type="search" value={typed} maxlength={LONGEST} required autocomplete="off" />
      <button type="submit">{t('nav.find')}</button>
    </form>
  </search>
);
