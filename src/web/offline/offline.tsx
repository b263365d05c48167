import { t, words } from '../../words/words.ts';
import type { Ask } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { icon } from './icon.ts';

/** What a device needs to have the library at hand, and the shelf of what it keeps. */

/** GET /manifest.webmanifest: the library as an app. */
export const manifestPage = (c: Ask) =>
  c.body(
    JSON.stringify({
      id: '/',
      name: 'Ficarium',
      short_name: 'Ficarium',
      description: t('offline.about'),
      lang: words().language,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#faf7f0',
      theme_color: '#faf7f0',
      icons: ICON_SIZES.map((size) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
      shortcuts: [{ name: t('offline.title'), url: '/kept' }],
    }),
    200,
    { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' },
  );

export const ICON_SIZES = [180, 192, 512] as const;
const drawn = new Map<number, Uint8Array<ArrayBuffer>>();

/** GET /icon-192.png: drawn once. */
export const iconPage = (size: number) => (c: Ask) => {
  const bytes = drawn.get(size) ?? icon(size);
  drawn.set(size, bytes);
  return c.body(bytes, 200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' });
};

/** GET /sw.js: what answers in the library's place where there is no network. */
export async function workerPage(c: Ask) {
  const asset = await c.var.assets.read('offline/worker.js');
  return c.body(asset!.body, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Service-Worker-Allowed': '/',
  });
}

/** GET /kept: what this device keeps; filled by its module, for only the device knows. `?anybody=yes`: the same page for everybody. */
export const keptShelfPage = (c: Ask) => {
  c.header('Cache-Control', 'private, no-cache');
  return page(
    c,
    {
      title: t('offline.title'),
      mood: 'chair',
      styles: ['sheet', 'found', 'offline'],
      alone: c.req.query('anybody') === 'yes' ? 'anybody' : 'somebody',
      scripts: ['offline/shelf.js'],
      says: {
        drop: t('offline.drop'),
        dropOf: t('offline.drop-of', { title: '{title}' }),
        room: t('offline.room', { size: '{size}' }),
        none: t('offline.none', { words: '{words}' }),
        found: t('offline.found', { words: '{words}' }),
      },
    },
    <>
      <h1>{t('offline.title')}</h1>
      <p class="quiet">{t('offline.about')}</p>
      <noscript>
        <p>{t('offline.no-script')}</p>
      </noscript>
      <div class="device-shelf" hidden>
        <p class="when-none">{t('offline.empty')}</p>
        <ul class="kept-works when-some" />
        <search class="when-some">
          <form class="search" action="/kept" method="get">
            <label for="in-kept">{t('offline.find')}</label>
            <input id="in-kept" name="q" type="search" maxlength={200} autocomplete="off" />
            <button type="submit">{t('nav.find')}</button>
          </form>
        </search>
        <p class="found-said quiet" role="status" />
        <ol class="found-passages" />
        <p class="when-some">
          <span class="room quiet" />{' '}
          <button type="button" class="clear">
            {t('offline.clear')}
          </button>
        </p>
      </div>
    </>,
  );
};
