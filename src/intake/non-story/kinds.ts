import { type Sentence, sentence } from '../../text/sentence.ts';
import type { Intake, RefusalCode } from '../draft.ts';
import type { ListOfWorks } from '../list-of-works.ts';
import { refused } from '../result.ts';
import type { NonStoryKind } from './kind.ts';

interface Told {
  readonly code: Extract<RefusalCode, 'no-story' | 'unsupported'>;
  /** What it is, and what to do where something can be done. */
  readonly message: Sentence;
}

const noStory = (message: Sentence): Told => ({ code: 'no-story', message });

const SAID: Readonly<Record<NonStoryKind, Told>> = {
  'works-list': noStory(sentence('refused.is-works-list')),
  login: noStory(sentence('refused.is-login')),
  gate: noStory(sentence('refused.is-gate')),
  'error-page': noStory(sentence('refused.is-error-page')),
  challenge: noStory(sentence('refused.is-challenge')),
  parked: noStory(sentence('refused.is-parked')),
  links: noStory(sentence('refused.is-links')),
  guestbook: noStory(sentence('refused.is-guestbook')),
  data: {
    code: 'unsupported',
    message: sentence('refused.is-data'),
  },
  table: {
    code: 'unsupported',
    message: sentence('refused.is-table'),
  },
  listing: noStory(sentence('refused.is-listing')),
  'source-code': noStory(sentence('refused.is-source-code')),
  settings: noStory(sentence('refused.is-settings')),
  log: noStory(sentence('refused.is-log')),
  licence: noStory(sentence('refused.is-licence')),
  'read-me': noStory(sentence('refused.is-read-me')),
  rules: noStory(sentence('refused.is-rules')),
  news: noStory(sentence('refused.is-news')),
  robots: noStory(sentence('refused.is-robots')),
  bounce: noStory(sentence('refused.is-bounce')),
  untold: noStory(sentence('refused.is-untold')),
  template: noStory(sentence('refused.is-template')),
};

/** The refusal of a file that holds no story, by what it is, with what it says of others. */
export function setAside(path: string, what: NonStoryKind, list?: ListOfWorks): Intake {
  const { code, message } = SAID[what];
  const { refusals } = refused(path, code, message);
  return { drafts: [], refusals: refusals.map((refusal) => ({ ...refusal, what })), ...(list ? { list } : {}) };
}
