import type { TagType } from '../findable.ts';

/**
 * A tag as the wranglers left it. `canonical` names a thing; a `synonym` is another name of a canonical one; `unwrangled` is
 * what nobody has looked at: it stands for itself.
 */
export interface Tag {
  readonly id: number;
  readonly type: TagType;
  readonly name: string;
  readonly is: 'canonical' | 'synonym' | 'unwrangled';
  /** Of a synonym: the canonical tag, of its own type. */
  readonly of: number | null;
  /** Of a canonical tag: the wider canonical ones right above it, of its own type. */
  readonly under: readonly number[];
  /** Canonical tags of other types that it belongs to: the fandoms of a character, the media of a fandom, the characters of a pairing. */
  readonly in: readonly number[];
}
