import type { Viewer } from './work.ts';

/** What somebody is to the library. Everybody is a guest besides. */
export type Role = 'member' | 'wrangler' | 'keeper';

/** Who asks for something or does it. */
export interface Actor {
  /** Names who did something, for ever; `guest` for whoever is not known. */
  readonly id: string;
  /** As they are called on pages now; left out for guests and the program itself. */
  readonly name?: string;
  readonly roles: readonly Role[];
}

export const GUEST: Actor = { id: 'guest', roles: [] };
/** The program itself, in commands and jobs of whoever owns the library's folder. */
export const OWNER: Actor = { id: 'keeper', roles: ['keeper'] };

/** Who sees what is asked by the strongest role; whoever has one is a member. */
export const viewerOf = ({ id, roles }: Actor): Viewer =>
  roles.includes('keeper') ? { kind: 'keeper', id } : roles.length > 0 ? { kind: 'member', id } : { kind: 'guest' };
