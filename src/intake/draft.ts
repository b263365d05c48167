import type { Text } from '../text/text.ts';
import type { ToldArchive } from './dumps/told.ts';
import type { Contents } from './html/contents.ts';
import type { PageLinks } from './html/links.ts';

/** A file as it lies in the heap: nothing is known of it but its bytes and where it was. */
export interface FoundFile {
  /** Path inside the heap with `/`; an archive's entry is `archive.zip!folder/name`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Last change of the file, ISO 8601, where the file system or archive knows it: weak evidence for a date. */
  readonly modified?: string;
}

/** Where a fact was read. `at` = offsets into the draft's content, where it stands there. */
export interface Evidence {
  readonly path: string;
  readonly text: string;
  readonly at?: readonly [number, number];
}

/** Something that the container says about the story: `<title>`, a Subject line, dc:creator, a typed tag. */
export interface Claim {
  readonly field:
    | 'title'
    | 'author'
    | 'contact'
    | 'date'
    | 'subject'
    | 'language'
    | 'summary'
    | 'fandom'
    | 'rating'
    | 'warning'
    | 'category'
    | 'relationship'
    | 'character'
    | 'freeform'
    | 'series'
    | 'words'
    | 'chapters'
    | 'notes'
    | 'publisher'
    | 'tag'
    | 'updated'
    | 'status'
    | 'source'
    | 'collection'
    | 'stats'
    | 'part'
    | 'chapter';
  readonly value: string;
  readonly evidence: Evidence;
  /** It stands alone in a place made for it (a link of its own, a cell): one value, exactly, and no list to be split. */
  readonly typed?: true;
}

/** Documents of word processors and book programs. */
export type DocumentFormat = 'docx' | 'odt' | 'rtf' | 'fb2' | 'markdown' | 'tex' | 'palmdoc' | 'mobi';

/** One story-shaped thing found in a file, decoded and parsed, before any mend. A mailbox gives one per message. */
export interface Draft {
  /** The file's path, with `#n` (from 1) behind it when a file holds several. */
  readonly path: string;
  readonly format: 'text' | 'html' | 'epub' | 'mail' | 'mbox' | 'digest' | 'efiction' | DocumentFormat;
  readonly encoding: string;
  /** How the encoding was decided, in words, for the report. */
  readonly encodingEvidence: string;
  readonly text: Text;
  readonly claims: readonly Claim[];
  /** Where a web page leads to other pages of its story. */
  readonly links?: PageLinks;
  /** Characters that the bytes no longer hold (U+FFFD after decoding). */
  readonly lossy: number;
  readonly warnings: readonly string[];
}

/** A file, or a part of one, that was not taken in, and why. Never thrown: bad input is normal input. */
export interface Refusal {
  readonly kind: 'refused';
  readonly path: string;
  readonly code: RefusalCode;
  /** One sentence for people: what it is, why it was left, what to do where there is something to do. */
  readonly message: string;
}

export type RefusalCode =
  | 'empty'
  | 'not-text'
  | 'no-story'
  | 'damaged'
  | 'too-large'
  | 'too-many-entries'
  | 'expands-too-much'
  | 'nested-too-deep'
  | 'encrypted'
  | 'unreadable'
  | 'took-too-long'
  | 'changed-while-read'
  | 'unsupported'
  | 'unsafe-name';

export interface Intake {
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  /** What a dump says of stories whose text lies in other files or among the drafts. */
  readonly archives?: readonly ToldArchive[];
  /** What a page lists as the chapters of one story, which lie in files beside it. */
  readonly contents?: Contents;
}
