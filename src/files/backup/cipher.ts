import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';

/** Locks bytes and opens them again, in the open format age (age-encryption.org/v1): each piece, their order and the end are proved. */
export interface Cipher {
  lock(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** @throws FicariumError `wrong-passphrase`; whatever is not as it was locked throws as it comes */
  open(locked: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
}

/** How a file begins that is locked. */
export const LOCKED = Buffer.from('age-encryption.org/v1\n');

/** @param work base 2 logarithm of how much a guess costs; 18 is a second */
export function withPassphrase(passphrase: string, work = 18): Cipher {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return cipherOf(encrypter, decrypter);
}

/** @param key as `newKey` made it */
export async function withKey(key: string): Promise<Cipher> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return cipherOf(encrypter, decrypter);
}

/** A key for many files: who has it opens them at once, without the second that each guess of a passphrase costs. */
export const newKey = (): Promise<string> => generateX25519Identity();

const cipherOf = (encrypter: Encrypter, decrypter: Decrypter): Cipher => ({
  async *lock(plain) {
    yield* await encrypter.encrypt(streamOf(plain));
  },
  async *open(locked) {
    yield* await decrypter.decrypt(streamOf(locked)).catch((error: Error) => {
      if (!/no identity matched/.test(error.message)) throw error;
      throw new FicariumError(
        'wrong-passphrase',
        sentence('error.wrong-passphrase'),
        sentence('advice.right-passphrase'),
        { cause: error },
      );
    });
  },
});

const streamOf = (bytes: AsyncIterable<Uint8Array>) => ReadableStream.from(bytes) as ReadableStream<Uint8Array>;
