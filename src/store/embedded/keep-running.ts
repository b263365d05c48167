import { FicariumError } from '../../errors.ts';
import { type Say, type Sentence, sameSentence, sentence, verbatim } from '../../text/sentence.ts';
import type { Postmaster } from './postmaster.ts';

const AGAIN_MS = 5000;

/**
 * Keeps a server running until it is stopped: one that ended by itself (killed, or on a full disk) is started again at the same
 * place, as often as it takes. Whoever asked it something meanwhile was told that it does not answer.
 * @param start starts it; given the socket's folder of before
 * @param say told each trouble once
 * @throws whatever the first start throws
 */
export async function keepRunning(
  start: (socketFolder?: string) => Promise<Postmaster>,
  say: Say,
): Promise<Pick<Postmaster, 'socketFolder' | 'stop'>> {
  let server = await start();
  let stopping = false;
  let starting: Promise<void> = Promise.resolve();
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, AGAIN_MS).unref();
    });
  const startAgain = async () => {
    say(sentence('start.database-ended'));
    for (let told: Sentence | undefined; !stopping; ) {
      try {
        server = await start(server.socketFolder);
        return;
      } catch (error) {
        const why = error instanceof FicariumError ? error.told : verbatim(String(error));
        if (!told || !sameSentence(why, told)) say(why);
        told = why;
        await pause();
      }
    }
  };
  void (async () => {
    for (;;) {
      await server.ended;
      if (stopping) return;
      starting = startAgain();
      await starting;
    }
  })();
  return {
    socketFolder: server.socketFolder,
    async stop() {
      stopping = true;
      wake();
      await starting;
      await server.stop();
    },
  };
}
