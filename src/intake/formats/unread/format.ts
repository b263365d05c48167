import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Format } from '../../format.ts';
import { refused } from '../../result.ts';
import { hasControls, isNoise, type Kind, notText } from './magic.ts';

/** Pictures, programs, archives and documents that are not read, by their first bytes. */
export const notAText: Format<Kind> = {
  id: 'not-text',
  is: ({ path, bytes }) => notText(path, bytes),
  read: ({ path }, { what, code }) => refused(path, code, isA(what, code)),
};

export const empty: Format = {
  id: 'empty',
  is: ({ bytes }) => bytes.length === 0,
  read: ({ path }) => refused(path, 'empty', sentence('refused.empty')),
};

/** Packed or locked, or a picture nobody knows, from its first bytes on: before it is asked in which code page it might be written. */
export const noise: Format = {
  id: 'noise',
  is: ({ bytes }) => isNoise(bytes),
  read: ({ path }) => refused(path, 'not-text', sentence('refused.no-text')),
};

/** A zip that none of the formats before it knows. */
export const otherZip: Format = {
  id: 'other-zip',
  is: ({ isZip }) => isZip,
  read({ path }) {
    const document = /\.(xlsx|pptx|ods|odp|cbz)$/i.exec(path)?.[1];
    return document
      ? refused(
          path,
          'unsupported',
          isA(sentence('file.document', { extension: document.toLowerCase() }), 'unsupported'),
        )
      : refused(path, 'not-text', sentence('refused.zip'));
  },
};

/** What no first bytes told, and is no text all the same. */
export const bytesOnly: Format = {
  id: 'bytes-only',
  is: ({ bytes, isWide, decoded }) => (isWide ? decoded.dropped * 50 > decoded.text.length : hasControls(bytes)),
  read: ({ path }) => refused(path, 'not-text', sentence('refused.no-text')),
};

export const blank: Format = {
  id: 'blank',
  is: ({ decoded }) => decoded.text.trim() === '',
  read: ({ path }) => refused(path, 'empty', sentence('refused.white-space')),
};

const isA = (what: Sentence, code: Kind['code']): Sentence =>
  code === 'not-text'
    ? sentence('refused.not-text', { what })
    : what.code.endsWith('archive')
      ? sentence('refused.packed', { what })
      : sentence('refused.other-document', { what });
