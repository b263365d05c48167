import type { Behind } from '../library/behind.ts';
import type { Log } from '../log/log.ts';
import { backUp } from './back-up.ts';
import { carryOut } from './carry-out.ts';
import { day } from './day.ts';
import { group } from './group.ts';
import { logged } from './logged.ts';
import { measured, type OnDone } from './measured.ts';
import { readAgain } from './read-again.ts';
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
 * @param onDone told how long each took, and whether it was done
 */
export const tasksOn = (behind: Behind, report: (error: Error) => void, log?: Log, onDone?: OnDone) => {
  const task = (name: string, run: (behind: Behind, call: Call) => Promise<unknown>) => (call: Call) =>
    logged(log, call.key, () => measured(onDone, name, () => toldOf(() => run(behind, call), report)));
  return {
    'take-in': task('take-in', takeIn),
    group: task('group', group),
    'carry-out': task('carry-out', carryOut),
    restore: task('restore', restore),
    render: task('render', render),
    sweep: task('sweep', sweep),
    'back-up': task('back-up', backUp),
    sample: task('sample', sample),
    day: task('day', day),
    'read-again': task('read-again', readAgain),
  };
};
