import { hashOfToken, newAccountId, newToken } from '../../src/library/accounts/token.ts';
import type { Store } from '../../src/store/store.ts';

const MONTH = 30 * 86_400_000;

/** An account with these roles; nobody knows its password. @returns its id */
export async function accountOf(store: Store, name: string, ...roles: ('member' | 'keeper')[]): Promise<string> {
  const id = newAccountId();
  await store.accounts.add({ id, name, key: name.toLowerCase(), password: '$none' });
  for (const role of roles) await store.accounts.grant(id, role, 'test', new Date());
  return id;
}

/** Signs an account in, as if its password had been given. @returns the token */
export async function sessionOf(store: Store, account: string): Promise<string> {
  const token = newToken();
  const now = new Date();
  await store.accounts.begin(hashOfToken(token), account, now, new Date(now.getTime() + MONTH));
  return token;
}
