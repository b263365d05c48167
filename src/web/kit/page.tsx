import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { directionOf } from '../../text/direction.ts';
import { t, words } from '../../words/words.ts';
import type { BesideChair } from './assets.ts';
import type { Ask } from './needs.ts';
import { CHOICES, type Reading } from './reading.ts';
import { ReadingSheet, WayToSheet } from './reading-sheet.tsx';
import { rich, to } from './rich.tsx';

/** What a page says of itself to the layout. */
export interface PageHead {
  /** Without the library's name; left out on the front page. */
  readonly title?: string;
  /** shelf: lists · chair: reading · bench: restoration. */
  readonly mood: 'shelf' | 'chair' | 'bench';
  readonly scripts?: readonly string[];
  /** In the chair: the style sheets that it needs besides. Without `sheet` among them, how to read and the keys come when asked for. */
  readonly styles?: readonly BesideChair[];
  /** In the chair: letters that no face of the usual ones has stand on it. */
  readonly moreLetters?: boolean;
  /** What its modules say, by the names that they know; in braces what they fill in. */
  readonly says?: Readonly<Record<string, string>>;
  /** `false`: it has a search box of its own. */
  readonly box?: false;
  readonly index?: boolean;
  /** It stands on a device by itself, with its modules told beforehand; one for `anybody` is nobody's. */
  readonly alone?: 'somebody' | 'anybody';
  readonly section?: 'works' | 'fandoms' | 'desk';
}

/** A whole page in the library's hand. */
export function page(
  c: Ask,
  head: PageHead,
  children: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 429 | 500 | 503 = 200,
): Response | Promise<Response> {
  return c.html(
    <Layout c={c} head={head}>
      {children}
    </Layout>,
    status,
  );
}

const COLOURS = { light: '#faf7f0', sepia: '#f1e5cd', dark: '#1b1917', plain: '#ffffff' };

function Layout({ c, head, children }: { c: Ask; head: PageHead; children?: Child }) {
  const { theme, font, size, measure, leading, edge, covers } = c.var.reading;
  const { assets } = c.var;
  const { pathname, search } = new URL(c.req.url);
  return (
    <>
      {raw('<!doctype html>')}
      <html
        lang={words().language}
        dir={directionOf(words().language)}
        data-theme={theme}
        data-font={font}
        data-size={size}
        data-measure={measure}
        data-leading={leading}
        data-edge={edge}
        data-covers={covers}
      >
        <head>
          <meta charset="utf-8" />
          <title>{head.title ? `${head.title} \u00b7 Ficarium` : 'Ficarium'}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme === 'dark' ? 'dark' : 'light'} />
          {theme === 'auto' ? null : <meta name="theme-color" content={COLOURS[theme]} />}
          {head.index ? null : <meta name="robots" content="noindex" />}
          {sheetsOf(head, font).map((name) => (
            <link rel="stylesheet" href={assets.url(`${name}.css`)} />
          ))}
          <link rel="icon" href={assets.url('kit/favicon.svg')} type="image/svg+xml" />
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="apple-touch-icon" href="/icon-180.png" />
          {head.alone ? SHARED.map((name) => <link rel="modulepreload" href={assets.url(name)} />) : null}
          {[
            hasSheet(head) ? 'kit/browser/sheet.js' : 'kit/browser/reading.js',
            'kit/browser/device.js',
            ...(head.scripts ?? []),
          ].map((name) => (
            <script type="module" src={assets.url(name)} />
          ))}
        </head>
        <body
          class={head.mood}
          data-who={head.alone === 'anybody' ? undefined : c.var.actor.id}
          data-says={head.says ? JSON.stringify(saidBy(head.says)) : undefined}
        >
          <a class="skip" href="#main">
            {head.mood === 'chair' ? t('nav.skip-to-story') : t('nav.skip-to-content')}
          </a>
          <Masthead
            head={head}
            keeper={head.alone ? false : c.var.may('see-desk')}
            reading={
              hasSheet(head) ? (
                <ReadingSheet reading={c.var.reading} back={pathname + search} />
              ) : (
                <WayToSheet back={pathname + search} />
              )
            }
          />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <Colophon name={head.alone ? undefined : c.var.actor.name} guest={!(head.alone || c.var.may('see-desk'))} />
        </body>
      </html>
    </>
  );
}

/** How to read and the keys stand on the page itself. */
const hasSheet = ({ mood, styles = [] }: PageHead) => mood !== 'chair' || styles.includes('sheet');

/** The names of style sheets, in the order in which they are laid over each other. */
function sheetsOf({ mood, styles = [], moreLetters = true }: PageHead, font: Reading['font']): string[] {
  if (mood !== 'chair') return ['site'];
  const faces = font === CHOICES.font[0] ? [] : [font];
  return [
    'chair',
    ...faces,
    ...(moreLetters ? [CHOICES.font[0], ...faces].map((face) => `${face}-more`) : []),
    ...styles,
  ];
}

/** What modules import: a page that stands alone has them at hand. */
const SHARED = [
  ...['says', 'send', 'keys', 'device', 'kept'].map((name) => `kit/browser/${name}.js`),
  'chair/voice.js',
];

const saidBy = (says: NonNullable<PageHead['says']>) => ({ noAnswer: t('page.no-answer'), ...says });

function Masthead({ head, keeper, reading }: { head: PageHead; keeper: boolean; reading: Child }) {
  const here = (section: PageHead['section']) => (head.section === section ? ('page' as const) : undefined);
  return (
    <header class="masthead">
      <a class="wordmark" href="/">
        Ficarium
      </a>
      <nav aria-label={t('nav.library')}>
        <a href="/works" aria-current={here('works')}>
          {t('nav.works')}
        </a>
        <a href="/fandoms" aria-current={here('fandoms')}>
          {t('nav.fandoms')}
        </a>
        {keeper ? (
          <a href="/desk" aria-current={here('desk')}>
            {t('nav.desk')}
          </a>
        ) : null}
      </nav>
      {head.mood === 'shelf' && head.box !== false ? (
        <search>
          <form class="search" action="/search" method="get">
            <label for="words">{t('nav.any-word')}</label>
            <input id="words" name="q" type="search" maxlength={5000} autocomplete="off" />
            <button type="submit">{t('nav.find')}</button>
          </form>
        </search>
      ) : null}
      {reading}
    </header>
  );
}

function Colophon({ name, guest }: { name: string | undefined; guest: boolean }) {
  return (
    <footer class="colophon">
      <p>
        {rich('nav.colophon', { rules: to('/rules') })} <a href="/reading">{t('reading.how')}</a> ·{' '}
        <a href="/kept">{t('offline.title')}</a>
        {name !== undefined ? (
          <>
            {' · '}
            <a href="/account">
              <bdi>{name}</bdi>
            </a>
          </>
        ) : guest ? (
          <>
            {' · '}
            <a href="/sign-in">{t('page.sign-in')}</a>
          </>
        ) : null}
      </p>
    </footer>
  );
}
