import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { say } from '../../words/words.ts';
import { accountKey, tidyName, unfitName } from './name.ts';
import { hashPassword, isOutdated, isPassword, unfitPassword } from './password.ts';

test('a password is known again, and nothing else is taken for it', async () => {
  const kept = await hashPassword('two lamps on the quay');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('two lamps on the quay')).not.toBe(kept);
  expect(await isPassword(kept, 'two lamps on the quay')).toBe(true);
  for (const other of ['', 'two lamps on the quay ', 'Two lamps on the quay', 'two lamps on the qua'])
    expect(await isPassword(kept, other), other).toBe(false);
});

test('the same letters count as the same, however a keyboard puts them together', async () => {
  expect(await isPassword(await hashPassword('Bru\u0308cke u\u0308ber Wasser'), 'Br\u00fccke \u00fcber Wasser')).toBe(
    true,
  );
});

test('one that was kept in another way is read by the parameters beside it, and said to be outdated', async () => {
  const nonce = Buffer.from('0123456789abcdef');
  const tag = argon2Sync('argon2id', {
    message: 'an older lamp',
    nonce,
    parallelism: 2,
    tagLength: 16,
    memory: 8192,
    passes: 3,
  });
  const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  const kept = `$argon2id$v=19$m=8192,t=3,p=2$${bare(nonce)}$${bare(tag)}`;
  expect([await isPassword(kept, 'an older lamp'), await isPassword(kept, 'another lamp'), isOutdated(kept)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(isOutdated(await hashPassword('two lamps on the quay'))).toBe(false);
});

test.each([
  '',
  '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
  '$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
  'plain',
])('what is no hash of ours (%j) opens nothing', async (kept) => {
  await expect(isPassword(kept, 'plain')).rejects.toThrow('does not know');
});

test('passwords that are too short, too long or guessed at once are told so', () => {
  for (const bad of ['', 'short', 'elevenlettr', 'aaaaaaaaaaaaaaaaaa', 'Mara of the Quay', 'x1y2'.repeat(251)])
    expect(say(unfitPassword(bad, 'mara of the quay')!), bad).toMatch(/\.$/);
  for (const good of [
    'two lamps on the quay',
    'Ölkännchen 12',
    '灯台の下は暗いですねそうでしょう',
    '🕯🌊🛶🧭🕯🌊🛶🧭🕯🌊🛶🧭',
  ])
    expect(unfitPassword(good, 'mara'), good).toBeUndefined();
});

test('names: what looks alike is one', () => {
  expect(
    new Set(
      ['Mara Venn', ' mara  venn', 'MARA VENN', 'Márà Venn', 'mara-venn', 'Mara\u00a0Venn'].map((name) =>
        accountKey(tidyName(name)),
      ),
    ).size,
  ).toBe(1);
  for (const bad of ['', '   ', '!!!', 'a\u200bb', 'x\u202eyz', 'a\u0000b', 'mara@quay.example', 'm'.repeat(61)])
    expect(say(unfitName(tidyName(bad))!), JSON.stringify(bad)).toMatch(/\.$/);
  for (const good of ['M', 'Mara Venn', 'Łucja', '真澄', 'x_X_lamp_X_x', '🕯'])
    expect(unfitName(tidyName(good)), good).toBeUndefined();
});
