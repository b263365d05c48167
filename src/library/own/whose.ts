import type { Actor } from '../../catalogue/actor.ts';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { must } from '../guard.ts';

/** Does this person have an account, to which things can belong? Guests have none, nor has the program itself. */
export const hasAccount = ({ id }: Actor): boolean => /^a[0-9a-f]{16}$/.test(id);

/** Whose things are kept. @throws FicariumError `not-allowed` where nothing can belong to them */
export function whose(actor: Actor): string {
  must(actor, 'keep-account');
  if (hasAccount(actor)) return actor.id;
  throw new FicariumError('not-allowed', sentence('error.no-account'), sentence('advice.sign-in'));
}
