import type { Store } from '../../store/store.ts';

export interface Library {
  readonly store: Store;
  /** The version of this program. */
  readonly program: string;
}
