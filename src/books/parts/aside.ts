import type { RefusalCode } from '../../intake/draft.ts';
import type { NonStoryKind } from '../../intake/non-story/kind.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';

/** Why files are left aside, in a word or two: for bars, filters and folds. */
const WORDS: { readonly [why in RefusalCode | NonStoryKind]: PlainCode } = {
  empty: 'aside.empty',
  'not-text': 'aside.not-text',
  'no-story': 'aside.no-story',
  damaged: 'aside.damaged',
  'too-large': 'aside.too-large',
  'too-many-entries': 'aside.too-many-entries',
  'expands-too-much': 'aside.expands-too-much',
  'nested-too-deep': 'aside.nested-too-deep',
  encrypted: 'aside.encrypted',
  unreadable: 'aside.unreadable',
  'took-too-long': 'aside.took-too-long',
  'changed-while-read': 'aside.changed-while-read',
  unsupported: 'aside.unsupported',
  'unsafe-name': 'aside.unsafe-name',
  erased: 'aside.erased',
  'works-list': 'aside.works-list',
  login: 'aside.login',
  gate: 'aside.gate',
  'error-page': 'aside.error-page',
  challenge: 'aside.challenge',
  parked: 'aside.parked',
  links: 'aside.links',
  guestbook: 'aside.guestbook',
  data: 'aside.data',
  table: 'aside.table',
  listing: 'aside.listing',
  'source-code': 'aside.source-code',
  settings: 'aside.settings',
  log: 'aside.log',
  licence: 'aside.licence',
  'read-me': 'aside.read-me',
  rules: 'aside.rules',
  news: 'aside.news',
  robots: 'aside.robots',
  bounce: 'aside.bounce',
  template: 'aside.template',
  untold: 'aside.untold',
};

/** @param why a reason's code; one that only another program knows is shown as it is */
export const asideWords = (why: string): string =>
  Object.hasOwn(WORDS, why) ? t(WORDS[why as keyof typeof WORDS]) : why.replace(/-/g, ' ');
