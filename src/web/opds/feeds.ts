import { xml } from '../../books/parts/escape.ts';
import type { Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import type { Ask } from '../kit/needs.ts';
import type { Handler } from '../kit/sub-app.ts';
import { type Publication, publicationOf } from './feed.ts';
import { lastModified } from './last-modified.ts';

const SIZE = 50;
const LONGEST = 2000;

interface News {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly updated: Date;
  readonly works: readonly Publication[];
}

/**
 * The newest works that a query finds (`?q=`, in the language of the search box), for feed readers: Atom, or JSON Feed 1.1.
 * A tag, a writer, a series is a query too.
 */
export const feedPage =
  ({ find }: Library, form: 'atom' | 'json', publicUrl: string | undefined): Handler =>
  async (c: Ask) => {
    const origin = publicUrl ?? new URL(c.req.url).origin;
    const query = (c.req.query('q') ?? '').slice(0, LONGEST).toWellFormed().trim();
    const { works } = await find.works(c.var.actor, {
      typed: query,
      unlessSorted: { by: 'added', descending: true },
      size: SIZE,
      after: null,
    });
    const asked = query ? `?q=${encodeURIComponent(query)}` : '';
    const news: News = {
      title: query ? t('feed.title-of', { query }) : t('feed.title'),
      page: `${origin}/works`,
      self: `${origin}/feed.${form}${asked}`,
      updated: works.reduce((newest, { addedAt }) => (addedAt > newest ? addedAt : newest), new Date(0)),
      works: works.map(publicationOf),
    };
    const body = form === 'atom' ? atom(news, origin) : JSON.stringify(json(news, origin));
    c.header('Cache-Control', 'private, no-cache');
    c.header('Last-Modified', lastModified(`${c.var.actor.id} ${form} ${query}`, body));
    return c.body(body, 200, {
      'Content-Type': form === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/feed+json',
    });
  };

const atom = (
  { title, page, self, updated, works }: News,
  origin: string,
): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>Ficarium</name></author>
<link rel="self" href="${xml(self)}" type="application/atom+xml"/>
<link rel="alternate" href="${xml(page)}" type="text/html"/>
${works
  .map(
    (work) => `<entry>
<id>urn:ficarium:${xml(work.id)}</id>
<title>${xml(work.title)}</title>
<updated>${work.updated.toISOString()}</updated>
<link rel="alternate" href="${xml(`${origin}/works/${work.id}`)}" type="text/html"/>
<link rel="enclosure" href="${xml(`${origin}/works/${work.id}/book.epub`)}" type="application/epub+zip"/>
${[
  ...work.writers.map((name) => `<author><name>${xml(name)}</name></author>`),
  ...work.tags.map(({ type, name }) => `<category scheme="urn:ficarium:${type}" term="${xml(name)}"/>`),
  work.summary ? `<summary type="text">${xml(work.summary)}</summary>` : '',
]
  .filter(Boolean)
  .join('\n')}
</entry>`,
  )
  .join('\n')}
</feed>
`;

const json = ({ title, page, self, works }: News, origin: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: page,
  feed_url: self,
  items: works.map((work) => ({
    id: `urn:ficarium:${work.id}`,
    url: `${origin}/works/${work.id}`,
    title: work.title,
    content_text: work.summary ?? work.title,
    date_published: work.updated.toISOString(),
    ...(work.writers.length > 0 && { authors: work.writers.map((name) => ({ name })) }),
    ...(work.language && { language: work.language }),
    ...(work.tags.length > 0 && { tags: work.tags.map(({ name }) => name) }),
    attachments: [{ url: `${origin}/works/${work.id}/book.epub`, mime_type: 'application/epub+zip' }],
  })),
});
