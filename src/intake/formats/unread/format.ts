import type { Format } from '../../format.ts';
import { refused } from '../../result.ts';
import { hasControls, type Kind, notText } from './magic.ts';

/** Pictures, programs, archives and documents that are not read, by their first bytes. */
export const notAText: Format<Kind> = {
  id: 'not-text',
  is: ({ path, bytes }) => notText(path, bytes),
  read: ({ path }, { what, code }) => refused(path, code, sentence(what, code)),
};

export const empty: Format = {
  id: 'empty',
  is: ({ bytes }) => bytes.length === 0,
  read: ({ path }) => refused(path, 'empty', 'This file is empty.'),
};

/** A zip that none of the formats before it knows. */
export const otherZip: Format = {
  id: 'other-zip',
  is: ({ isZip }) => isZip,
  read({ path }) {
    const document = /\.(xlsx|pptx|ods|odp|cbz)$/i.exec(path)?.[1];
    return document
      ? refused(path, 'unsupported', sentence(`a .${document.toLowerCase()} document`, 'unsupported'))
      : refused(path, 'not-text', 'This is a zip archive; it is opened where it lies in the heap as a file.');
  },
};

/** What no first bytes told, and is no text all the same. */
export const bytesOnly: Format = {
  id: 'bytes-only',
  is: ({ bytes, isWide, decoded }) => (isWide ? decoded.dropped * 50 > decoded.text.length : hasControls(bytes)),
  read: ({ path }) => refused(path, 'not-text', 'This is no text: it is full of bytes that stand for no letter.'),
};

export const blank: Format = {
  id: 'blank',
  is: ({ decoded }) => decoded.text.trim() === '',
  read: ({ path }) => refused(path, 'empty', 'This file holds nothing but white space.'),
};

const sentence = (what: string, code: Kind['code']): string =>
  code === 'not-text'
    ? `This is ${what}, not text.`
    : what.endsWith('archive')
      ? `This is ${what}, which is not opened here. Unpack it and take in what comes out.`
      : `This is ${what}. If there is a story in it, save it as a web page, EPUB or plain text and take that in.`;
