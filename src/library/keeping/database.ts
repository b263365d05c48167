import type { DatabaseHealth } from '../../store/keeping/health.ts';
import { sentence } from '../../text/sentence.ts';
import { bad, type Finding, good, look } from './finding.ts';

/** What each setting must not be, and how dear that is. */
const UNSAFE: readonly (readonly [name: string, value: string])[] = [
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['synchronous_commit', 'off'],
  ['autovacuum', 'off'],
];
const MOST_SECONDS_APART = 5;
const LONG_TRANSACTION = 6 * 3600;

/** The database, and its clock beside ours. */
export function databaseFindings(health: DatabaseHealth, now: Date): Finding[] {
  const { version, bytes, settings, connections, mostConnections, oldestTransaction, newest } = health;
  const found: Finding[] = [good(sentence('doctor.database', { version, megabytes: bytes / 1e6 }))];
  for (const [setting, value] of UNSAFE)
    if (settings[setting] === value)
      found.push(bad(sentence('doctor.setting', { setting, value }), sentence('doctor.setting-advice', { setting })));
  if (!health.hasTrigrams) found.push(look(sentence('doctor.no-trigrams'), sentence('doctor.no-trigrams-advice')));
  if (connections > mostConnections * 0.8)
    found.push(
      look(
        sentence('doctor.connections', { connections, most: mostConnections }),
        sentence('doctor.connections-advice'),
      ),
    );
  if (oldestTransaction > LONG_TRANSACTION)
    found.push(
      look(
        sentence('doctor.long-transaction', { hours: Math.round(oldestTransaction / 3600) }),
        sentence('doctor.long-transaction-advice'),
      ),
    );
  const apart = Math.round(Math.abs(health.now.getTime() - now.getTime()) / 1000);
  if (apart > MOST_SECONDS_APART)
    found.push(bad(sentence('doctor.clocks-apart', { seconds: apart }), sentence('doctor.clock-advice')));
  if (newest && newest.getTime() - now.getTime() > MOST_SECONDS_APART * 1000)
    found.push(bad(sentence('doctor.clock-behind'), sentence('doctor.clock-advice')));
  return found;
}
