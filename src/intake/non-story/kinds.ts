import type { Intake, RefusalCode } from '../draft.ts';
import type { ListOfWorks } from '../list-of-works.ts';
import { refused } from '../result.ts';
import type { NonStoryKind } from './kind.ts';

interface Said {
  readonly code: Extract<RefusalCode, 'no-story' | 'unsupported'>;
  /** What it is, and what to do where something can be done. */
  readonly message: string;
}

const noStory = (message: string): Said => ({ code: 'no-story', message });

const SAID: Readonly<Record<NonStoryKind, Said>> = {
  'works-list': noStory(
    'This is a list of stories, not one of them. What it says of stories that are in the heap is used; save those that are missing one by one.',
  ),
  login: noStory(
    'This page only says that one must log in to read on: the story was not saved. If you have an account, open it there and save it again.',
  ),
  gate: noStory(
    'This page only asks whether its reader is of age: the story behind it was not saved. Open it there, agree, and save it again.',
  ),
  'error-page': noStory(
    'This page only says that something went wrong or was not found: the story was not saved. Perhaps a web archive still has it.',
  ),
  challenge: noStory(
    'This page only checks its reader’s browser: the story behind it was not saved. Open it in a browser, wait until the story shows, and save it again.',
  ),
  parked: noStory(
    'This is a page that a host shows where a site is no longer, or not yet, to be found. Perhaps a web archive still has what stood there.',
  ),
  links: noStory('This page holds no story: it is a list of links.'),
  guestbook: noStory('This is a guestbook: what visitors wrote to a site, no story.'),
  data: {
    code: 'unsupported',
    message:
      'This is data for programs (such as JSON or XML), not text for readers. If there are stories in it, save each as a web page, EPUB or plain text and take that in.',
  },
  table: {
    code: 'unsupported',
    message:
      'This is a table (such as CSV). If there are stories in its cells, save each as plain text and take that in.',
  },
  listing: noStory('This is a listing of files, no story.'),
  'source-code': noStory('This is the source of a program or a style sheet, no story.'),
  settings: noStory('These are settings for a program, no story.'),
  log: noStory('This is a program’s log, no story.'),
  licence: noStory('This is a licence or terms of use, no story.'),
  'read-me': noStory('This is a read-me about a program or an archive of files, no story.'),
  rules: noStory('These are an archive’s or a list’s rules, or answers to what its readers ask; no story.'),
  news: noStory('This page tells what is new on a site, no story.'),
  robots: noStory('This is a robots.txt: it tells search engines where not to look. No story.'),
  bounce: noStory('This message only says that a mail could not be delivered.'),
  untold: noStory(
    'This reads like a form, a list or a notice, and tells no story. If it is one, write lines with “Title:” and “Author:” above it and take it in again.',
  ),
  template: noStory('This is a form that nobody filled in: only labels or stand-in words.'),
};

/** The refusal of a file that holds no story, by what it is, with what it says of others. */
export function setAside(path: string, what: NonStoryKind, list?: ListOfWorks): Intake {
  const { code, message } = SAID[what];
  const { refusals } = refused(path, code, message);
  return { drafts: [], refusals: refusals.map((refusal) => ({ ...refusal, what })), ...(list ? { list } : {}) };
}
