import { type Sentence, sentence } from '../../text/sentence.ts';
import { plain, type Text } from '../../text/text.ts';
import type { LeftOut } from '../draft.ts';
import { decode } from '../encoding/decode.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';
import { joined } from '../joined.ts';
import { LeftOutList } from '../left-out.ts';
import { bytesOf, fromBase64, fromQuotedPrintable, looksQuotedPrintable } from './bytes.ts';
import { unflow } from './flowed.ts';
import { type Header, headerOf, readHead } from './headers.ts';
import { parametersOf, partsOf } from './multipart.ts';

/** A message taken apart: its headers, and what of its body is to be read. */
export interface Message {
  readonly headers: readonly Header[];
  readonly text: Text;
  readonly encoding: string;
  readonly encodingEvidence: Sentence;
  readonly lossy: number;
  readonly warnings: readonly Sentence[];
  /** Messages inside this one (a MIME digest, a forwarded message), raw. */
  readonly inner: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

type Body = Omit<Message, 'headers'>;

const DEEPEST = 8;
const EMPTY: Body = {
  text: plain(''),
  encoding: 'utf-8',
  encodingEvidence: sentence('encoding.none'),
  lossy: 0,
  warnings: [],
  inner: [],
  leftOut: [],
};

/** Reads one raw message (`bytes.ts`). Never fails: a body that is not what its headers say is read as text. */
export function readMessage(raw: string): Message {
  const head = readHead(raw);
  const body = readBody(head.headers, raw.slice(head.body), 0);
  const left = new LeftOutList();
  left.add('container', head.headers.map((h) => h.line).join('\n'), sentence('place.headers'));
  left.addAll(body.leftOut);
  return { headers: head.headers, ...body, leftOut: left.list };
}

function readBody(headers: readonly Header[], raw: string, depth: number): Body {
  const { type, parameters } = parametersOf(headerOf(headers, 'content-type')?.value ?? '');
  const boundary = parameters.get('boundary') ?? strayBoundary(raw);
  if (boundary && depth < DEEPEST && (type.startsWith('multipart/') || !parameters.has('boundary'))) {
    const { parts, around } = partsOf(raw, boundary);
    if (parts.length > 0) return readParts(type, parts, depth, around);
  }
  if (type === 'message/rfc822') return { ...EMPTY, inner: [raw] };
  const name =
    parameters.get('name') ??
    parametersOf(headerOf(headers, 'content-disposition')?.value ?? '').parameters.get('filename');
  if (type && !type.startsWith('text/'))
    return { ...EMPTY, warnings: [sentence('warning.attachment', { file: name ?? type })] };
  const encoding = (headerOf(headers, 'content-transfer-encoding')?.value ?? '').toLowerCase();
  const body =
    encoding === 'base64'
      ? fromBase64(raw)
      : encoding === 'quoted-printable' || looksQuotedPrintable(raw)
        ? fromQuotedPrintable(raw)
        : raw;
  const { kept, left } = withoutFiles(body);
  const decoded = decode(bytesOf(kept), parameters.get('charset'));
  const page = type === 'text/html' ? readPage(decoded.text) : undefined;
  const text =
    page !== undefined
      ? compose(page.blocks).text
      : plain(
          parameters.get('format')?.toLowerCase() === 'flowed'
            ? unflow(decoded.text, parameters.get('delsp')?.toLowerCase() === 'yes')
            : decoded.text,
        );
  return {
    text,
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    lossy: decoded.lossy,
    warnings: [...decoded.warnings, ...left.map((file) => sentence('warning.attachment', { file }))],
    inner: [],
    leftOut: page?.leftOut ?? [],
  };
}

/** Of alternatives the first wins (plain before HTML) that says as much as any; other parts follow one another. */
function readParts(type: string, parts: readonly string[], depth: number, around: string): Body {
  const left = new LeftOutList();
  left.add('container', rawText(around), sentence('place.around-parts'));
  const bodies = parts.map((part) => {
    const head = readHead(part);
    const isMessage =
      type === 'multipart/digest' &&
      !head.headers.some((h) => h.name === 'content-type' && !h.value.startsWith('message/'));
    if (isMessage)
      return { ...EMPTY, inner: [head.headers.some((h) => h.name === 'from') ? part : part.slice(head.body)] };
    return readBody(head.headers, part.slice(head.body), depth + 1);
  });
  const readable = bodies.filter((b) => b.text.content.trim() !== '');
  if (type === 'multipart/alternative') {
    const letters = new Map(readable.map((b) => [b, lettersIn(b)]));
    const most = Math.max(0, ...letters.values());
    const chosen = readable.find((b) => letters.get(b)! >= most * WHOLE) ?? bodies[0] ?? EMPTY;
    left.addAll(chosen.leftOut);
    for (const other of readable)
      if (letters.get(other)! < most * WHOLE) left.add('fallback', other.text.content, sentence('place.other-wording'));
    return { ...chosen, leftOut: left.list };
  }
  for (const { leftOut } of bodies) left.addAll(leftOut);
  const first = readable[0] ?? EMPTY;
  return {
    text: joined(readable.map((b) => b.text)),
    encoding: first.encoding,
    encodingEvidence: first.encodingEvidence,
    lossy: bodies.reduce((n, b) => n + b.lossy, 0),
    warnings: bodies.flatMap((b) => b.warnings),
    inner: bodies.flatMap((b) => b.inner),
    leftOut: left.list,
  };
}

/** Of the letters of the fullest wording, so many make another one as full: addresses may stand in one alone. */
const WHOLE = 0.9;

const lettersIn = ({ text }: Body): number => text.content.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const rawText = (raw: string): string => (raw.trim() === '' ? '' : decode(bytesOf(raw)).text);

/** The boundary of a multipart body whose headers are gone: its first line is `--something` and the next one a MIME header. */
function strayBoundary(raw: string): string | undefined {
  return /^\s{0,40}--([^\s]{6,70})\nContent-[A-Z][a-z-]{2,20}:/i.exec(raw.slice(0, 4000))?.[1];
}

const UUENCODED = /^begin [0-7]{3,4} (\S[^\n]{0,100})\n(?:[ -`]{2,90}\n)*`?\n?end$/gm;

/** Takes out files that were uuencoded into the body. */
function withoutFiles(raw: string): { kept: string; left: string[] } {
  const left: string[] = [];
  if (!raw.includes('\nend')) return { kept: raw, left };
  const kept = raw.replace(UUENCODED, (_, name: string) => {
    left.push(name);
    return '';
  });
  return { kept, left };
}
