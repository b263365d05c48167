import { t } from '../../words/words.ts';
import { isAdult } from '../kit/field-words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { directionOf, languageTag } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';
import { Byline, unsure } from '../kit/works/tags.tsx';
import { titleOf, titleSet } from '../kit/works/title.ts';
import { Contents } from './matter.tsx';
import { readSay } from './read.tsx';
import { Story } from './story.tsx';
import { Tools, toolsSay } from './tools.tsx';

/** GET /works/:id/kept: the whole work as a device keeps it: with nothing around it that asks the library for more. */
export const keptPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const edition = await wantedEdition(c, library);
    const { work } = edition;
    if (isAdult(work.fields.rating?.value ?? null) && c.var.reading.adult === 'no') return adultNotice(c, work);
    if (unchanged(c, edition, '-kept').isKnown) return c.body(null, 304);
    const chapters = await library.works.chapters(c.var.actor, edition);
    const lang = languageTag(work.fields.language?.value);
    return page(
      c,
      {
        title: titleOf(work),
        mood: 'chair',
        alone: 'somebody',
        styles: ['sheet', 'matter'],
        scripts: ['chair/browser.js', 'chair/say-read.js', 'chair/reader.js', 'chair/go-on-here.js'],
        says: { ...goOnSay(), ...toolsSay(), ...readSay() },
      },
      <>
        <header class="work-head">
          <h1 lang={lang} dir="auto">
            {titleSet(work) ?? <i>{t('page.untitled')}</i>}
          </h1>
          <p class="byline kept-by" dir={directionOf(lang)}>
            <Byline authors={work.authors.map(({ name }) => name)} suggested={unsure(work.fields.authors)} />
          </p>
          <p>
            <a class="begin" data-kept="" href="#story">
              {t('work.begin')}
            </a>
          </p>
        </header>
        <Contents work={work} paged={false} read={null} />
        <Tools work={work.id} alone />
        <Story edition={edition} chapters={chapters} only={null} keeps={c.var.may('keep-place')} />
      </>,
    );
  };

export const goOnSay = () => ({ goOn: t('work.go-on'), goOnAt: t('work.go-on-at', { n: '{n}' }) });
export const keepSay = () => ({
  keepHere: t('work.keep-here'),
  isHere: t('work.is-here'),
  notKept: t('work.not-kept-here'),
});
