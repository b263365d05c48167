import type { Sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import type { Contents } from './contents.ts';
import type { ToldArchive } from './dumps/told.ts';
import type { PageLinks } from './html/links.ts';
import type { ListOfWorks } from './list-of-works.ts';
import type { NonStoryKind } from './non-story/kind.ts';

/** A file as it lies in the heap: nothing is known of it but its bytes and where it was. */
export interface FoundFile {
  /** Path inside the heap with `/`; an archive's entry is `archive.zip!folder/name`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Last change of the file, ISO 8601, where the file system or archive knows it: weak evidence for a date. */
  readonly modified?: string;
  /** Of a LaTeX source that another file puts into its document: what that document says before it begins. */
  readonly preamble?: string;
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

/** Why letters that a reader of the file would see are in no draft's text. */
export type LeftOutReason =
  /** Menus, buttons, counters, what a site puts round every page. */
  | 'page-furniture'
  /** Boxes for typing, choices, dialogs, settings. */
  | 'form'
  /** What the file itself hides from its reader. */
  | 'hidden'
  /** The number of a printed page. */
  | 'page-number'
  /** What stands at the head or foot of every printed page. */
  | 'running-head'
  /** A list of the chapters that follow. */
  | 'contents'
  /** Read as a fact about the story: it is a claim. */
  | 'claim'
  /** What readers said below the story. */
  | 'comments'
  /** Shown only where a reader's program cannot do something (`<canvas>`, `<video>`), or how a word is pronounced. */
  | 'fallback'
  /** Headers of mail, fences of a mailbox or digest, marks of the format itself. */
  | 'container'
  /** Cells of a dump that are about the story and no part of it. */
  | 'row';

/** Letters of a file that a reader would see and that stand in no draft's text: nothing goes without being said. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  /** The words as a reader would see them. */
  readonly text: string;
  /** Where they stood, as a path (`div#wm-ipp-base`, `OEBPS/toc.xhtml`) or in words. */
  readonly place: string | Sentence;
}

/** Documents of word processors and book programs. */
export type DocumentFormat =
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'fb2'
  | 'markdown'
  | 'tex'
  | 'palmdoc'
  | 'mobi'
  | 'wordstar'
  | 'pdf';

/** One story-shaped thing found in a file, decoded and parsed, before any mend. A mailbox gives one per message. */
export interface Draft {
  /** The file's path, with `#n` (from 1) behind it when a file holds several. */
  readonly path: string;
  readonly format: 'text' | 'html' | 'epub' | 'mail' | 'mbox' | 'digest' | 'efiction' | DocumentFormat;
  readonly encoding: string;
  /** How the encoding was decided. */
  readonly encodingEvidence: Sentence;
  readonly text: Text;
  readonly claims: readonly Claim[];
  /** Where a web page leads to other pages of its story. */
  readonly links?: PageLinks;
  /** Characters that the bytes no longer hold (U+FFFD after decoding). */
  readonly lossy: number;
  readonly warnings: readonly Sentence[];
  /** What a reader of this story's place in the file would see and `text` does not hold. */
  readonly leftOut?: readonly LeftOut[];
}

/** A file, or a part of one, that was not taken in, and why. Never thrown: bad input is normal input. */
export interface Refusal {
  readonly kind: 'refused';
  readonly path: string;
  readonly code: RefusalCode;
  /** What it is, why it was left, what to do where there is something to do. */
  readonly message: Sentence;
  /** What it is, where that is known of what holds no story: for programs. */
  readonly what?: NonStoryKind;
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
  | 'unsafe-name'
  /** By the library: it was erased from it for good. */
  | 'erased';

export interface Intake {
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  /** What a dump says of stories whose text lies in other files or among the drafts. */
  readonly archives?: readonly ToldArchive[];
  /** What a page lists as the chapters of one story, which lie in files beside it. */
  readonly contents?: Contents;
  /** What a list of works says of them. */
  readonly list?: ListOfWorks;
  /** What a reader would see that belongs to no draft. */
  readonly leftOut?: readonly LeftOut[];
}
