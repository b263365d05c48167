/** A piece of a page's mark-up, and what it is. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly type: 'story' | 'heading' | 'header' | 'authors-note' | 'navigation';
}
