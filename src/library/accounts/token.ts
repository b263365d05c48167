import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a link or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Does this look like a token at all? Anything else is not looked up. */
export const isToken = (given: string | undefined): given is string => /^[\w-]{43}$/.test(given ?? '');

/** What is kept of a token: whoever reads the database can sign in with none of it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Ids say nothing of the person: names can change, what was decided stays. */
export const newAccountId = (): string => `a${randomBytes(8).toString('hex')}`;
