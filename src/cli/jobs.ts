import type { Job } from '../library/jobs.ts';
import type { Actor, Library } from '../library/library.ts';
import { TASK_WORDS } from '../library/task-words.ts';
import { say } from '../words/words.ts';
import { EXIT } from './exit.ts';
import { plural, type Terminal, thin } from './terminal.ts';

/** `ficarium jobs [--again N] [--drop N]` */
export async function jobsCommand(
  jobs: Library['jobs'],
  owner: Actor,
  { again, drop }: { readonly again?: string; readonly drop?: string },
  { out }: Terminal,
): Promise<number> {
  for (const [number, act, done] of [
    [again, jobs.again, 'is tried again'],
    [drop, jobs.drop, 'is off the list'],
  ] as const) {
    if (number === undefined) continue;
    const did = /^[1-9]\d{0,17}$/.test(number) && (await act(owner, number));
    out.write(did ? `Job ${number} ${done}.\n` : `There is no job ${number} that waits or failed.\n`);
    if (!did) return EXIT.wrongUse;
  }
  const list = await jobs.list(owner);
  if (list.length === 0) out.write('Nothing goes on behind the pages, and nothing waits.\n');
  for (const job of list) out.write(`${lineOf(job)}\n`);
  if (list.length > 0 && !(await jobs.areRun(owner)))
    out.write('They go on when the library is opened: `ficarium serve`.\n');
  return EXIT.done;
}

function lineOf({ id, task, state, progress, trouble, at, attempts }: Job): string {
  const how = {
    running: progress
      ? `${say(progress.what)} ${thin(progress.done)}${progress.all ? ` / ${thin(progress.all)}` : ''}`
      : 'goes on',
    waiting: 'waits',
    again: `failed ${plural(attempts, 'time')}, tried again at ${at.toISOString().slice(0, 16)}Z`,
    failed: 'failed',
  }[state];
  return `${id}\t${TASK_WORDS[task]}\t${how}${trouble ? `\t${say(trouble)}` : ''}`;
}
