import type { Actor } from '../catalogue/actor.ts';
import { type Act, may } from '../catalogue/may.ts';
import { FicariumError } from '../errors.ts';
import { type Code, sentence } from '../text/sentence.ts';

/** Asked first of all by every act. @throws FicariumError `not-allowed` */
export function must(actor: Actor, act: Act): void {
  if (may(actor, act)) return;
  throw new FicariumError('not-allowed', sentence(SENTENCES[act]), sentence('advice.sign-in-as-keeper'));
}

/** Each act has a sentence of its own: none is put together of parts. */
const SENTENCES = {
  read: 'error.may-not-read',
  'keep-account': 'error.may-not-keep-account',
  'see-addresses': 'error.may-not-see-addresses',
  'keep-place': 'error.may-not-keep-place',
  decide: 'error.may-not-decide',
  'see-desk': 'error.may-not-see-desk',
  say: 'error.may-not-say',
  'take-down': 'error.may-not-take-down',
  'see-jobs': 'error.may-not-see-jobs',
  'keep-jobs': 'error.may-not-keep-jobs',
  'do-jobs': 'error.may-not-do-jobs',
  'take-in': 'error.may-not-take-in',
  verify: 'error.may-not-verify',
  'back-up': 'error.may-not-back-up',
  'see-keeping': 'error.may-not-see-keeping',
  grant: 'error.may-not-grant',
  erase: 'error.may-not-erase',
  wrangle: 'error.may-not-wrangle',
} as const satisfies { readonly [act in Act]: Code };
