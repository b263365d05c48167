import type { Behind } from '../library/behind.ts';
import type { Log } from '../log/log.ts';
import { backUp } from './back-up.ts';
import { carryOut } from './carry-out.ts';
import { group } from './group.ts';
import { logged } from './logged.ts';
import { render } from './render.ts';
import { restore } from './restore.ts';
import { sample } from './sample.ts';
import { sweep } from './sweep.ts';
import { takeIn } from './take-in.ts';
import { type Call, toldOf } from './task.ts';

/**
 * Everything that can go on behind the pages, by the names that the queue knows.
 * @param report told of mistakes of the program
 * @param log says how long each took; whatever is written meanwhile bears the job's key
 */
export const tasksOn = (behind: Behind, report: (error: Error) => void, log?: Log) => {
  const task = (run: (behind: Behind, call: Call) => Promise<unknown>) => (call: Call) =>
    logged(log, call.key, () => toldOf(() => run(behind, call), report));
  return {
    'take-in': task(takeIn),
    group: task(group),
    'carry-out': task(carryOut),
    restore: task(restore),
    render: task(render),
    sweep: task(sweep),
    'back-up': task(backUp),
    sample: task(sample),
  };
};
