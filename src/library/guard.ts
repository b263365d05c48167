import type { Actor } from '../catalogue/actor.ts';
import { type Act, may } from '../catalogue/may.ts';
import { FicariumError } from '../errors.ts';

/** Asked first of all by every act. @throws FicariumError `not-allowed` */
export function must(actor: Actor, act: Act): void {
  if (may(actor, act)) return;
  throw new FicariumError(
    'not-allowed',
    `${SENTENCES[act]} is for the keeper of this library.`,
    'Sign in as its keeper and do it again.',
  );
}

const SENTENCES: { readonly [act in Act]: string } = {
  read: 'Reading',
  'keep-account': 'This account',
  'see-addresses': 'Seeing addresses',
  decide: 'Accepting and refusing changes',
  'see-desk': 'This',
  say: 'Saying what holds of a work',
  'take-down': 'Taking works out of sight and putting them back',
  'see-jobs': 'Seeing what goes on behind the pages',
  'keep-jobs': 'Trying work again and dropping it',
  'do-jobs': 'Doing what goes on behind the pages',
  'take-in': 'Bringing stories in',
  verify: 'Proving that everything is as it came in',
  grant: 'Saying what others may do here',
  erase: 'Erasing works for good',
};
