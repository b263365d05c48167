import type { ChildProcess } from 'node:child_process';

/** What is used of a program. */
type Speaker = Pick<ChildProcess, 'on' | 'kill'>;

/**
 * What a program says, one answer after the other; one that says nothing for too long is ended.
 * @param over what is said for it when it is no more, and why
 * @returns waits for the next answer; why the program is no more, once it is
 */
export function answersOf<T>(child: Speaker, longestMs: number, over: (why: string) => T): () => Promise<T> {
  const said: T[] = [];
  let gone: T | undefined;
  let hear = () => {};
  const end = (why: unknown) => {
    gone ??= over(String(why));
    hear();
  };
  child
    .on('message', (answer: T) => {
      said.push(answer);
      hear();
    })
    .on('exit', (code, signal) => end(signal ?? code))
    // It could not be started.
    .on('error', end);
  return async () => {
    const late = setTimeout(() => {
      end(`> ${longestMs / 1000} s`);
      child.kill('SIGKILL');
    }, longestMs);
    for (;;) {
      const answer = said.shift() ?? gone;
      if (answer) {
        clearTimeout(late);
        return answer;
      }
      await new Promise<void>((resolve) => {
        hear = resolve;
      });
    }
  };
}
