import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Sentence, sentence } from '../../text/sentence.ts';

/** What OWASP's cheat sheet on password storage asks for at least: 19 MiB, two passes, one lane. */
const NOW = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT = 16;
const TAG = 32;
/** More than any version of this program has ever written: a row that asks for more was not written by it. */
const MOST = { memory: 1_048_576, passes: 16, parallelism: 8 };

/** The shortest password that is taken, in letters; the longest is what a form may bear. */
export const SHORTEST = 12;
const LONGEST = 1000;

/** What is wrong with a new password, in a sentence; undefined where nothing is. */
export function unfitPassword(password: string, name: string): Sentence | undefined {
  const letters = [...password].length;
  if (letters < SHORTEST) return sentence('account.password-short', { least: SHORTEST });
  if (letters > LONGEST) return sentence('account.password-long', { most: LONGEST });
  if (new Set(password).size < 4 || password.toLowerCase() === name.toLowerCase())
    return sentence('account.password-guessed');
  return undefined;
}

/** A password as it is kept: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT);
  return phc(NOW, nonce, await argon2id(password, { ...NOW, nonce, tagLength: TAG }));
}

/** Is this the password? @throws Error where what is kept is no hash of ours */
export async function isPassword(kept: string, password: string): Promise<boolean> {
  const { tag, ...how } = read(kept);
  return timingSafeEqual(await argon2id(password, { ...how, tagLength: tag.length }), tag);
}

/** Was it kept in another way than passwords are kept now? Then it is to be hashed anew when it is next known. */
export function isOutdated(kept: string): boolean {
  const { memory, passes, parallelism } = read(kept);
  return memory !== NOW.memory || passes !== NOW.passes || parallelism !== NOW.parallelism;
}

/** The same letters, however a keyboard puts them together. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));

const argon2id = (password: string, how: Omit<Argon2Parameters, 'message'>): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { ...how, message: bytesOf(password) }, (error, tag) => (error ? reject(error) : resolve(tag))),
  );

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const phc = ({ memory, passes, parallelism }: typeof NOW, nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;

function read(kept: string) {
  const found = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{11,88})\$([\w+/]{22,172})$/.exec(kept);
  const [memory, passes, parallelism] = (found?.slice(1, 4) ?? []).map(Number) as [number, number, number];
  if (!found || memory > MOST.memory || passes > MOST.passes || parallelism > MOST.parallelism)
    throw new Error('A password is kept in a way that this program does not know.');
  return {
    memory,
    passes,
    parallelism,
    nonce: Buffer.from(found[4]!, 'base64'),
    tag: Buffer.from(found[5]!, 'base64'),
  };
}
