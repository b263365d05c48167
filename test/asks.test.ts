import { expect, test, vi } from 'vitest';
import { OWNER } from '../src/catalogue/actor.ts';
import { libraryOn } from '../src/library/library.ts';

vi.mock('../src/catalogue/may.ts', () => ({ may: () => false }));

/** A store of which nothing may be used before it was asked whether one may. */
const untouched = (name: string): never =>
  new Proxy(
    Object.assign(() => {}, {}),
    {
      get: (_, key) => (typeof key === 'symbol' ? undefined : untouched(`${name}.${key}`)),
      apply: () => {
        throw new RangeError(`${name} was used`);
      },
    },
  ) as never;

/** Who comes to the door is nobody yet: what they bring is looked at instead (`accounts/door.ts`). */
const DOOR = [
  'accounts.actorOf',
  'accounts.signIn',
  'accounts.signOut',
  'accounts.hasNoKeeper',
  'accounts.key',
  'accounts.useKey',
  'own.actorByKey',
  'devices.enter',
  'devices.enterSync',
];
/** Says something of what was given or of the program, and reads nothing of the library. */
const PURE = ['erasing.isMeant', 'own.has', 'books.formats', 'books.close', 'books.picture'];

const library = libraryOn({ store: untouched('store'), files: untouched('files'), program: 'test' });
const calls = Object.entries(library).flatMap(([subject, of]): [string, (...given: unknown[]) => unknown][] =>
  typeof of === 'function'
    ? []
    : Object.entries(of).flatMap(([name, call]) =>
        typeof call === 'function' ? [[`${subject}.${name}`, call as (...given: unknown[]) => unknown]] : [],
      ),
);

test('every act and every read of the library asks first, and does nothing where the answer is no', async () => {
  expect(calls.length).toBeGreaterThan(60);
  expect([...DOOR, ...PURE].filter((name) => !calls.some(([known]) => known === name))).toEqual([]);
  const unasked: string[] = [];
  for (const [name, call] of [...calls, ['verify', library.verify as (typeof calls)[0][1]] as const]) {
    if (DOOR.includes(name) || PURE.includes(name)) continue;
    const code = await (async () => call(OWNER, {}, {}, {}))().then(
      () => 'no error',
      (error: { readonly code?: string; readonly message: string }) => error.code ?? error.message,
    );
    if (code !== 'not-allowed') unasked.push(`${name}: ${code}`);
  }
  expect(unasked).toEqual([]);
});
