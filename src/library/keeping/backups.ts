import { sentence } from '../../text/sentence.ts';
import type { BackupsNow } from '../backups.ts';
import { bad, type Finding, good, look } from './finding.ts';

const A_DAY = 86_400_000;
/** One night may be slept through. */
const MOST_DAYS = 3;
const MOST_DAYS_UNTRIED = 60;

/** Whether there is a backup, how old it is, and whether it would help. */
export function backupFindings({ folder, last, trouble, tried }: BackupsNow, now: Date): Finding[] {
  const daysSince = (at: Date) => Math.floor((now.getTime() - at.getTime()) / A_DAY);
  const found: Finding[] = [];
  if (trouble)
    found.push(bad(sentence('doctor.backup-failed', { why: trouble.why }), sentence('doctor.backup-failed-advice')));
  if (!last) return [...found, bad(sentence('doctor.no-backup'), sentence('doctor.no-backup-advice'))];
  const days = daysSince(last.endedAt);
  if (days > MOST_DAYS)
    found.push(
      bad(
        sentence('doctor.old-backup', { days }),
        sentence(folder ? 'doctor.open-at-night' : 'doctor.no-backup-advice'),
      ),
    );
  else found.push(good(sentence('doctor.backup', { days, path: last.path })));
  if (last.missing > 0)
    found.push(bad(sentence('doctor.backup-lacks', { n: last.missing }), sentence('doctor.verify-advice')));
  if (!tried?.triedAt || daysSince(tried.triedAt) > MOST_DAYS_UNTRIED)
    found.push(look(sentence('doctor.untried'), sentence('doctor.untried-advice', { path: last.path })));
  else if (tried.tryTrouble)
    found.push(
      bad(
        sentence('doctor.try-failed', { path: tried.path, why: tried.tryTrouble }),
        sentence('doctor.try-failed-advice'),
      ),
    );
  return found;
}
