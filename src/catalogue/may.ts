import type { Actor, Role } from './actor.ts';

/** What may be done with a library, beside reading what one may see (`sees.ts`). */
export type Act =
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
  /** Bring heaps in. */
  | 'take-in'
  /** Erase works for good. */
  | 'erase'
  /** Say what others may do here: make keys, give roles and take them away. */
  | 'grant';

const NONE: readonly Act[] = [];
/** What each role may do. A person may do what any of their roles may. */
const MAY: { readonly [role in Role]: readonly Act[] } = {
  member: NONE,
  keeper: [
    'see-addresses',
    'decide',
    'see-desk',
    'say',
    'take-down',
    'see-jobs',
    'keep-jobs',
    'take-in',
    'grant',
    'erase',
  ],
};

/** May somebody do this? Every act and every read of the library asks here, before anything else. */
export const may = ({ roles }: Actor, act: Act): boolean => roles.some((role) => MAY[role].includes(act));
