import type { Behind } from '../library/behind.ts';
import { carryOut } from './carry-out.ts';
import { group } from './group.ts';
import { render } from './render.ts';
import { restore } from './restore.ts';
import { sweep } from './sweep.ts';
import { takeIn } from './take-in.ts';
import { type Call, inWords } from './task.ts';

/** Everything that can go on behind the pages, by the names that the queue knows. */
export const tasksOn = (behind: Behind, report: (error: Error) => void) => {
  const task = (run: (behind: Behind, call: Call) => Promise<unknown>) => (call: Call) =>
    inWords(() => run(behind, call), report);
  return {
    'take-in': task(takeIn),
    group: task(group),
    'carry-out': task(carryOut),
    restore: task(restore),
    render: task(render),
    sweep: task(sweep),
  };
};
