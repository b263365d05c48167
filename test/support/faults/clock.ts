/**
 * Loaded before the built program (`node --import`): its clock is the machine's and so many milliseconds more as the file says that the
 * environment names, read anew at SIGUSR2. What the system measures by itself (timers, `performance.now`) knows nothing of it, as is so
 * where somebody sets a clock.
 */
import { readFileSync } from 'node:fs';

const file = process.env['TEST_CLOCK'];
if (file) {
  const Real = Date;
  let ahead = 0;
  const read = () => {
    ahead = Number(readFileSync(file, 'utf8'));
  };
  read();
  process.on('SIGUSR2', read);
  globalThis.Date = class extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Real.now() + ahead] : given) as [number]));
    }
    static override now = () => Real.now() + ahead;
  } as DateConstructor;
}
