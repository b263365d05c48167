import { cardOf } from '../../catalogue/card-of.ts';
import { describe } from '../../catalogue/describe.ts';
import { sumLeftOut } from '../../catalogue/left-out.ts';
import { languageNamed, readLanguage } from '../../catalogue/read/language.ts';
import type { Draft, FoundFile } from '../../intake/draft.ts';
import { takeIn } from '../../intake/intake.ts';
import { readableClaims } from '../../restoration/claims.ts';
import { lostLetters } from '../../restoration/lost-letters.ts';
import { type SecondReading, secondReading } from '../../restoration/paragraphs/second.ts';
import { type RestoreOptions, restore } from '../../restoration/restore.ts';
import { toBeRead } from '../../restoration/to-be-read.ts';
import type { OnWindow, SecondReader } from '../second-reader/second-reader.ts';
import { type Fault, faultOf } from './fault.ts';
import type { FileResult, Piece } from './piece.ts';

export interface RestoreSettings {
  /** Make only paragraph breaks with p > 0.8. */
  readonly safe?: boolean;
  /** Folder of a second reader's model, for what has lost its paragraphs: far better, far slower. */
  readonly model?: string | undefined;
}

/** A file of the heap with the hash of its bytes. */
export interface HashedFile extends FoundFile {
  readonly sha256: string;
}

/** The pure rooms in a row: a file's bytes in, its stories restored and described out. Runs in the workers. */
export async function restoreFile(file: HashedFile, settings: RestoreSettings): Promise<FileResult> {
  const { pieces: all, ...result } = await restoring(file, settings);
  const pieces: Piece[] = [];
  const faults: Fault[] = [];
  for await (const one of all) 'cause' in one ? faults.push(one) : pieces.push(one);
  return { ...result, pieces, ...(faults.length > 0 ? { faults } : {}) };
}

/**
 * The same piece by piece, for a dump that holds thousands: each is restored when it is asked for. A mistake of the program
 * over one of them is a fault in its place.
 */
export async function restoring(
  file: HashedFile,
  settings: RestoreSettings,
  onWindow?: () => void,
): Promise<
  Omit<FileResult, 'pieces' | 'faults'> & { readonly pieces: Iterable<Piece | Fault> | AsyncIterable<Piece | Fault> }
> {
  const known = { path: file.path, sha256: file.sha256, size: file.bytes.length };
  try {
    const { drafts, refusals, archives, contents, list, leftOut } = await takeIn(file);
    const sum = sumLeftOut(leftOut ?? []);
    return {
      ...known,
      refusals,
      ...(archives ? { archives } : {}),
      ...(contents ? { contents } : {}),
      ...(sum ? { leftOut: sum } : {}),
      ...(list ? { list } : {}),
      pieces: settings.model
        ? readAll(drafts, file, settings, await readerIn(settings.model), onWindow)
        : restoreAll(drafts, file, settings),
    };
  } catch (thrown) {
    return { ...known, refusals: [], pieces: [faultOf(file.path, thrown)] };
  }
}

function* restoreAll(drafts: readonly Draft[], { path, sha256 }: HashedFile, settings: RestoreSettings) {
  for (const draft of drafts) yield restoreOne(draft);

  function restoreOne(draft: Draft): Piece | Fault {
    try {
      // A draft of a dump reads its text when it is asked for it: once, here.
      return restoreDraft({ ...draft }, { key: sha256 + draft.path.slice(path.length), sha256 }, settings);
    } catch (thrown) {
      return faultOf(draft.path, thrown);
    }
  }
}

/** Opened once a thread, when the first file asks for it. */
let opened: { readonly model: string; readonly reader: Promise<SecondReader> } | undefined;

function readerIn(model: string): Promise<SecondReader> {
  if (opened?.model !== model) {
    const reader = import('../second-reader/second-reader.ts').then(({ openSecondReader }) => openSecondReader(model));
    opened = { model, reader };
  }
  return opened.reader;
}

/** The same with a second reader, who reads each draft that has lost its paragraphs before it is restored. */
async function* readAll(
  drafts: readonly Draft[],
  { path, sha256 }: HashedFile,
  settings: RestoreSettings,
  reader: SecondReader,
  onWindow?: () => void,
): AsyncGenerator<Piece | Fault> {
  for (const one of drafts) {
    try {
      const draft = { ...one };
      const second = await readBy(reader, draft, settings, onWindow);
      const key = sha256 + draft.path.slice(path.length);
      if (second) yield { ...restoreDraft(draft, { key, sha256 }, { ...settings, second }), second };
      else yield restoreDraft(draft, { key, sha256 }, settings);
    } catch (thrown) {
      yield faultOf(one.path, thrown);
    }
  }
}

/** What the reader makes of a draft in its language; of one that has its paragraphs, nothing. */
export async function readBy(
  reader: SecondReader,
  draft: Draft,
  { safe = false, refused }: RestoreSettings & Pick<RestoreOptions, 'refused'>,
  onWindow?: OnWindow,
): Promise<SecondReading | undefined> {
  const language = languageOf(draft);
  if (!language.startsWith(reader.file.language)) return undefined;
  const text = toBeRead(draft.text, {
    format: draft.format,
    encoding: draft.encoding,
    language,
    safe,
    ...(refused ? { refused } : {}),
  });
  if (!text) return undefined;
  return secondReading(text.content, await reader.read(text, onWindow), reader.file.weights);
}

/** Windows of a text that must agree before its own words are believed against what the file says. */
const AGREED = 0.8;

function languageOf({ text, claims }: Draft): string {
  const read = readLanguage(text.content);
  if (read && read.confidence >= AGREED) return read.code;
  return languageNamed(claims.find((c) => c.field === 'language')?.value ?? '') ?? 'en';
}

/** One draft restored and described; `refused` leaves out what a person refused. */
export function restoreDraft(
  draft: Draft,
  { key, sha256 }: Pick<Piece, 'key'> & { readonly sha256: string },
  { safe = false, refused, second, habits }: RestoreSettings & Pick<RestoreOptions, 'refused' | 'second' | 'habits'>,
): Piece {
  draft = { ...draft, claims: readableClaims(draft.claims, draft.text.content) };
  const { text, ledger } = restore(draft.text, {
    format: draft.format,
    encoding: draft.encoding,
    language: languageOf(draft),
    safe,
    ...(refused ? { refused } : {}),
    ...(second ? { second } : {}),
    ...(habits ? { habits } : {}),
  });
  const record = describe(draft, text);
  const lost = lostLetters(draft.text.content, text.content);
  if (lost) draft = { ...draft, warnings: [...draft.warnings, lost] };
  return { key, draft, text, ledger, record, card: cardOf({ key, sha256, draft, text, ledger, record }) };
}
