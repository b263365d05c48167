import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { dice } from '../../support/generated-stories.ts';

/** Something that readers do: where they go. */
export interface Act {
  readonly what: string;
  /** Of all that is done, in hundredths. */
  readonly share: number;
  readonly path: (roll: () => number) => string;
}

/** What came of some sessions. */
export interface Went {
  /** Milliseconds of each answer, to its last byte, by what was done. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** What was no answer: once each, with how often. */
  readonly errors: ReadonlyMap<string, number>;
  readonly seconds: number;
}

interface Sessions {
  /** Origins, such as `http://127.0.0.1:9000`: session by session another. */
  readonly at: readonly string[];
  readonly acts: readonly Act[];
  readonly sessions: number;
  readonly seconds: number;
  /** Seconds between an answer and the next question, in the mean. */
  readonly pause: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const LONGEST_MS = 30_000;

/** People who read at the same time: each asks, reads for a while, and asks for the next. */
export async function readSideBySide(how: Sessions): Promise<Went> {
  const times = new Map<string, number[]>(how.acts.map(({ what }) => [what, []]));
  const errors = new Map<string, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const began = performance.now();
  const until = began + how.seconds * 1000;
  const read = async (session: number) => {
    const roll = dice(session + 1);
    const between = () => roll() * 2 * how.pause * 1000;
    // Nobody comes at the same instant as all others.
    await pause(between());
    while (performance.now() < until) {
      const act = chosen(how.acts, roll());
      const path = act.path(roll);
      const asked = performance.now();
      const problem = await ask(`${how.at[session % how.at.length]}${path}`, agent, how.headers);
      if (problem === null) times.get(act.what)!.push(performance.now() - asked);
      else errors.set(`${act.what}: ${problem}`, (errors.get(`${act.what}: ${problem}`) ?? 0) + 1);
      await pause(between());
    }
  };
  await Promise.all(Array.from({ length: how.sessions }, (_, i) => read(i)));
  agent.destroy();
  return { times, errors, seconds: (performance.now() - began) / 1000 };
}

function chosen(acts: readonly Act[], roll: number): Act {
  let at = roll * acts.reduce((sum, { share }) => sum + share, 0);
  for (const act of acts) {
    at -= act.share;
    if (at < 0) return act;
  }
  return acts.at(-1)!;
}

/** @returns what is wrong with the answer; null: nothing */
const ask = (url: string, agent: Agent, headers: Sessions['headers'] = {}): Promise<string | null> =>
  new Promise((resolve) => {
    const request = get(url, { agent, headers: { Accept: 'text/html', ...headers } }, (answer) => {
      answer
        .on('error', (error) => resolve(error.message))
        .on('end', () => resolve(answer.statusCode! < 400 ? null : `status ${answer.statusCode}`))
        .resume();
    });
    request.setTimeout(LONGEST_MS, () => request.destroy(new Error(`no answer within ${LONGEST_MS / 1000} s`)));
    request.on('error', (error) => resolve(error.message));
  });
