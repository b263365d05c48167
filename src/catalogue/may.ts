import type { Actor, Role } from './actor.ts';

/** What may be done with a library, beside reading what one may see (`sees.ts`). */
export type Act =
  /** Read what is here, as far as one may see it. */
  | 'read'
  /** Keep one's own account: its password, its sessions. */
  | 'keep-account'
  /** Keep where one stopped reading. */
  | 'keep-place'
  /** See addresses, and everything else that is kept and not shown to everybody. */
  | 'see-addresses'
  /** Accept or refuse what a rule did. */
  | 'decide'
  /** Read the desk, what dumps told and what was left aside. */
  | 'see-desk'
  /** Say what holds of records and files, leave a question for later, take a word back. */
  | 'say'
  /** Take works and heaps out of sight, and put them back. */
  | 'take-down'
  /** Read what goes on behind the pages and what failed. */
  | 'see-jobs'
  /** Try jobs again, and drop them. */
  | 'keep-jobs'
  /** Do what goes on behind the pages: the program itself, for whoever owns its folder. */
  | 'do-jobs'
  /** Bring heaps in. */
  | 'take-in'
  /** Prove that everything is as it came in. */
  | 'verify'
  /** Erase works for good. */
  | 'erase'
  /** Say what tags mean: which are one, which is wider, what belongs to what. */
  | 'wrangle'
  /** Copy everything to where it is safe, and try whether it can be put back. */
  | 'back-up'
  /** Read how everything is kept. */
  | 'see-keeping'
  /** Say what others may do here: make keys, give roles and take them away. */
  | 'grant';

/** What everybody may, guests too. */
const EVERYBODY: readonly Act[] = ['read', 'keep-account'];
/** What everybody with an account may. */
const MEMBER: readonly Act[] = ['keep-place'];
/** What each role may beside that. A person may do what any of their roles may. */
const MAY: { readonly [role in Role]: readonly Act[] } = {
  member: MEMBER,
  wrangler: [...MEMBER, 'wrangle'],
  keeper: [
    ...MEMBER,
    'see-addresses',
    'decide',
    'see-desk',
    'say',
    'take-down',
    'see-jobs',
    'keep-jobs',
    'do-jobs',
    'take-in',
    'verify',
    'back-up',
    'see-keeping',
    'grant',
    'erase',
    'wrangle',
  ],
};

/** May somebody do this? Every act and every read of the library asks here, before anything else. */
export const may = ({ roles }: Actor, act: Act): boolean =>
  EVERYBODY.includes(act) || roles.some((role) => MAY[role].includes(act));
