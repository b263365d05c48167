import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';

/** A program that says what it is told to. */
function speaker() {
  const events = new EventEmitter();
  const killed: unknown[] = [];
  const child = Object.assign(events, { kill: (signal: unknown) => killed.push(signal) > 0 });
  return { child, killed, next: answersOf<string>(child as never, 200, (why) => `over: ${why}`) };
}

test('answers come in their order, also those that came before anybody asked; a thousand of them leave nothing behind', async () => {
  const { child, killed, next } = speaker();
  child.emit('message', 'one');
  child.emit('message', 'two');
  expect([await next(), await next()]).toEqual(['one', 'two']);
  for (let n = 0; n < 1000; n++) {
    const answer = next();
    child.emit('message', `${n}`);
    expect(await answer).toBe(`${n}`);
  }
  expect([child.listenerCount('message'), child.listenerCount('exit'), child.listenerCount('error')]).toEqual([
    1, 1, 1,
  ]);
  await new Promise((soon) => setTimeout(soon, 250));
  expect(killed).toEqual([]);
});

test('one that ends is over, for whoever waits and whoever asks later', async () => {
  const { child, next } = speaker();
  const waits = next();
  child.emit('exit', null, 'SIGKILL');
  expect([await waits, await next()]).toEqual(['over: SIGKILL', 'over: SIGKILL']);
  const other = speaker();
  other.child.emit('error', new Error('no such program'));
  expect(await other.next()).toBe('over: Error: no such program');
});

test('one that says nothing for too long is ended', async () => {
  const { killed, next } = speaker();
  expect([await next(), killed]).toEqual(['over: > 0.2 s', ['SIGKILL']]);
});
