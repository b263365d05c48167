import type { BackupsNow } from '../../library/backups.ts';
import type { Finding } from '../../library/keeping.ts';
import { say, t } from '../../words/words.ts';
import { momentOf } from '../../words/writing.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { History } from './history.tsx';

const LEVELS = [
  ['bad', 'keeping.bad'],
  ['look', 'keeping.look'],
  ['good', 'keeping.good'],
] as const;

/** How everything is kept: what is amiss and what to do, how backups stand, and the last year. */
export const keepingPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const [findings, backups, year] = await Promise.all([
      library.keeping.findings(c.var.actor),
      library.backups.now(c.var.actor),
      library.history.year(c.var.actor),
    ]);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('keeping.title'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('keeping.title')}</h1>
        <DeskNav here="/keeping" />
        {findings.every(({ level }) => level === 'good') ? <p>{t('keeping.well')}</p> : null}
        {LEVELS.map(([level, words]) => (
          <Findings title={t(words)} findings={findings.filter((finding) => finding.level === level)} />
        ))}
        <Backups {...backups} />
        <History year={year} />
      </>,
    );
  };

const Findings = ({ title, findings }: { title: string; findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="heaps">
        {findings.map(({ what, advice }) => (
          <li>
            <p>{say(what)}</p>
            {advice ? <p class="trouble">{say(advice)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );

const Backups = ({ folder, last, tried }: BackupsNow) => (
  <section>
    <h2>{t('keeping.backups')}</h2>
    <p>{folder === undefined ? t('keeping.not-each-night') : t('keeping.each-night', { folder })}</p>
    {last ? (
      <p>
        {t('keeping.last', {
          when: momentOf(last.endedAt),
          path: last.path,
          megabytes: last.bytes / 1e6,
          works: last.works,
          originals: last.originals,
        })}
      </p>
    ) : null}
    {tried?.triedAt ? (
      <p>
        {tried.tryTrouble
          ? t('keeping.tried-badly', { when: momentOf(tried.triedAt), path: tried.path, why: say(tried.tryTrouble) })
          : t('keeping.tried-well', { when: momentOf(tried.triedAt), path: tried.path })}
      </p>
    ) : (
      <p>{t('keeping.never-tried')}</p>
    )}
  </section>
);
