import type { PersonFound } from '../../src/people/found.ts';

/** Somebody who is found in a story and speaks there. */
export const person = (name: string, more: Partial<PersonFound> = {}): PersonFound => ({
  name,
  aliases: [],
  gender: null,
  kind: 'named',
  mentions: 10,
  speaks: 5,
  present: true,
  tiers: { name: 5 },
  evidence: { path: 'a.txt', text: `${name} came in.` },
  ...more,
});
