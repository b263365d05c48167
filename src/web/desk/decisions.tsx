import type { Said } from '../../store/reader.ts';
import { type PlainCode, sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { Halt, notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { address } from '../kit/words.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { SaidList } from './said-list.tsx';

const PER_PAGE = 50;

const KINDS: Readonly<Record<Said['kind'], PlainCode>> = {
  work: 'decided.about-work',
  alike: 'decided.about-alike',
  files: 'decided.about-files',
  change: 'decided.about-changes',
  rule: 'decided.about-rules',
  removal: 'known.who-may-see',
  heap: 'decided.about-heaps',
};

/** Who decided what, and when; every word of the desk can be taken back from here. */
export const decisionsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const kind = c.req.query('kind') || undefined;
    if (kind !== undefined && !Object.hasOwn(KINDS, kind))
      throw new Halt(400, sentence('decided.no-such-kind'), {
        next: { href: '/desk/decisions', words: 'decided.see-all' },
      });
    const by = c.req.query('by') || undefined;
    const n = pageOf(c.req.query('page'), '/desk/decisions');
    const [found, people, due, told] = await Promise.all([
      library.desk.said(c.var.actor, { kind: kind as Said['kind'] | undefined, by, page: n, perPage: PER_PAGE }),
      library.desk.people(c.var.actor),
      library.bench.due(c.var.actor),
      justSaid(c, library),
    ]);
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    const link = (more: Parameters<typeof address>[1]) => address('/desk/decisions', { kind, by, ...more });
    if (n > pages)
      throw notFound(sentence('page.not-here', { pages }), { href: link({ page: pages }), words: 'page.last' });
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('desk.decided'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('desk.decided')}</h1>
        <DeskNav here="/desk/decisions" />
        <p class="standing">{t('decided.standing', { n: found.total })}</p>
        <Due due={due} />
        <JustSaid said={told} back={link({ page: n === 1 ? undefined : n })} />
        <nav class="bench-tools" aria-label={t('decided.which')}>
          <ul>
            <li>
              <a href={link({ kind: undefined })} aria-current={kind === undefined ? 'true' : undefined}>
                {t('decided.all')}
              </a>
            </li>
            {Object.entries(KINDS).map(([name, words]) => (
              <li>
                <a href={link({ kind: name })} aria-current={kind === name ? 'true' : undefined}>
                  {t(words)}
                </a>
              </li>
            ))}
          </ul>
          {people.length > 1 ? (
            <ul>
              {people.map((who) => (
                <li>
                  <a href={link({ by: by === who ? undefined : who })} aria-current={by === who ? 'true' : undefined}>
                    <bdi>{who}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </nav>
        <SaidList items={found.items} back={link({ page: n === 1 ? undefined : n })} of="all" />
        <Pager
          page={n}
          pages={pages}
          link={(to) => link({ page: to === 1 ? undefined : to })}
          label={t('list.pages')}
        />
        {c.var.may('erase') ? (
          <p class="onward">
            <a href="/desk/erased">{t('decided.erased')}</a>
          </p>
        ) : null}
      </>,
    );
  };
