import type { Finding } from '../library/keeping.ts';
import { say, t } from '../words/words.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

const LEVELS = { bad: 'doctor.bad', look: 'doctor.look', good: 'doctor.good' } as const;

/** `ficarium doctor`: a line for each finding, the worst first; 0 where nothing is bad, 3 where something is, 1 where something is to be looked at. */
export async function doctorCommand(examine: () => Promise<readonly Finding[]>, { out }: Terminal): Promise<number> {
  const findings = await examine();
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  for (const level of ['bad', 'look', 'good'] as const)
    for (const { what, advice } of of(level))
      out.write(`${t(LEVELS[level])}\t${say(what)}${advice ? ` ${say(advice)}` : ''}\n`);
  const [bad, look] = [of('bad').length, of('look').length];
  out.write(`${bad + look === 0 ? t('doctor.well') : t('doctor.sum', { bad, look })}\n`);
  return bad > 0 ? EXIT.couldNotRun : look > 0 ? EXIT.someRefused : EXIT.done;
}
