import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Claim, Draft, Intake, LeftOut, Refusal } from '../../draft.ts';
import { LeftOutList } from '../../left-out.ts';
import { isoDay } from '../../mail/date.ts';
import { type Header, headerOf } from '../../mail/headers.ts';
import { type Message, readMessage } from '../../mail/message.ts';
import { personOf } from '../../mail/people.ts';
import type { NonStoryKind } from '../../non-story/kind.ts';
import { setAside } from '../../non-story/kinds.ts';
import { nonStory } from '../../non-story/non-story.ts';
import { measureProse } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { cutDigest, type DigestParts } from './cut-digest.ts';

/** Words of its own that a message needs to hold a story or a part of one. */
const LEAST_WORDS = 60;

/**
 * One raw message (see `mail/bytes.ts`) as a draft: the headers become claims, the body the text. A message that carries others
 * (a list digest) gives a draft for each, `path#n`.
 */
export function readMail(path: string, raw: string, format: Draft['format'] = 'mail'): Intake {
  const message = readMessage(raw);
  const { content } = message.text;
  const digest = cutDigest(content);
  if (digest) return digestDrafts(path, digest, message, message.leftOut);
  const own = ownProse(content);
  if (message.inner.length > 0) {
    const inner = numbered(path, message.inner, format === 'mail' ? 'digest' : format);
    if (own >= LEAST_WORDS) return { ...inner, drafts: [draftOf(path, message, format), ...inner.drafts] };
    const left = new LeftOutList();
    left.addAll(message.leftOut);
    left.add('container', content, sentence('place.around-messages'));
    left.addAll(inner.leftOut);
    return { ...inner, ...left.field };
  }
  if (content.trim() === '') return refused(path, 'empty', sentence('refused.message-empty'));
  const what = nonStoryIn(path, message);
  if (what) return setAside(path, what);
  if (own < LEAST_WORDS && !isForeword(message) && !isPassedOn(message))
    return refused(path, 'no-story', tooShort(message));
  return only(draftOf(path, message, format));
}

/**
 * The messages of a digest. Its contents list and its closing lines are no messages; where more than that stands above the
 * first one, the first draft says so.
 */
export function digestDrafts(
  path: string,
  parts: DigestParts,
  { encoding, encodingEvidence }: Pick<Draft, 'encoding' | 'encodingEvidence'>,
  headers: readonly LeftOut[] = [],
): Intake {
  const { drafts, refusals, leftOut } = numbered(path, parts.messages, 'digest');
  const [above, below] = parts.around;
  const left = new LeftOutList();
  left.addAll(headers);
  left.add('container', above, sentence('place.above-first-message'));
  left.addAll(leftOut);
  left.add('container', below, sentence('place.below-last-message'));
  const remarks = parts.preamble >= LEAST_WORDS ? [sentence('warning.digest-remarks', { words: parts.preamble })] : [];
  return {
    drafts: drafts.map((d, i) => ({
      ...d,
      encoding,
      encodingEvidence,
      warnings: i === 0 ? [...d.warnings, ...remarks] : d.warnings,
    })),
    refusals,
    ...left.field,
  };
}

/** Several raw messages of one file, `path#1` and on. */
export function numbered(path: string, messages: readonly string[], format: Draft['format']): Intake {
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  const left = new LeftOutList();
  for (const [i, raw] of messages.entries()) {
    const taken = readMail(`${path}#${i + 1}`, raw, format);
    left.addAll(taken.leftOut, `#${i + 1}`);
    for (const draft of taken.drafts) drafts.push(draft);
    for (const refusal of taken.refusals) refusals.push(refusal);
  }
  return { drafts, refusals, ...left.field };
}

/** A mail that came back, or what a text file would be. */
function nonStoryIn(path: string, { headers, text, inner }: Message): NonStoryKind | undefined {
  const subject = headerOf(headers, 'subject')?.value ?? '';
  const machine = /\b(?:mailer-daemon|postmaster|mail delivery (?:sub)?system)\b/i.test(
    headerOf(headers, 'from')?.value ?? '',
  );
  if (machine && inner.length === 0 && CAME_BACK.test(subject) && text.content.length < MOST_OF_A_BOUNCE)
    return 'bounce';
  return nonStory(path, text.content, subject);
}

const CAME_BACK = /\b(?:return(?:ed|ing)|undeliver\w*|deliver\w*|failure|failed|rejected|bounced?|warning)\b/i;
/** A longer one carries what was sent, which may be a story. */
const MOST_OF_A_BOUNCE = 4000;

function draftOf(path: string, message: Message, format: Draft['format']): Draft {
  const { text, encoding, encodingEvidence, lossy, warnings, leftOut } = message;
  const claims = claimsOf(path, message.headers);
  return { path, format, encoding, encodingEvidence, text, claims, lossy, warnings, leftOut };
}

/** What the headers say. The evidence is the header line as it stands in the file. */
function claimsOf(path: string, headers: readonly Header[]): Claim[] {
  const claims: Claim[] = [];
  const claim = (field: Claim['field'], header: Header | undefined, value = header?.value) => {
    if (header && value) claims.push({ field, value, evidence: { path, text: header.line } });
  };
  const from = headerOf(headers, 'from') ?? headerOf(headers, 'reply-to') ?? headerOf(headers, 'sender');
  const person = personOf(from?.value ?? '');
  const date = headerOf(headers, 'date') ?? headerOf(headers, 'x-article-creation-date');
  claim('subject', headerOf(headers, 'subject'));
  claim('author', from, person.name ?? '');
  claim('contact', from, person.address ?? '');
  claim('date', date, isoDay(date?.value ?? '') ?? date?.value);
  claim('summary', headerOf(headers, 'summary'));
  claim('tag', headerOf(headers, 'keywords'));
  claim(
    'publisher',
    headerOf(headers, 'newsgroups') ?? headerOf(headers, 'list-id') ?? headerOf(headers, 'x-mailing-list'),
  );
  claim('language', headerOf(headers, 'content-language'));
  return claims;
}

/** "The Lamp (0/4)" with a header block: what is said of a story before its first part. */
const isForeword = ({ headers, text }: Message): boolean =>
  PART_ZERO.test(headerOf(headers, 'subject')?.value ?? '') && LABEL.test(text.content);

const PART_ZERO = /^(?!\s*re:).{0,200}?(?<![\d/.,-])0{1,2}\s?(?:\/|of\b|von\b)\s?(?:\d{1,3}|\?)(?![\d/])/i;
const LABEL = /^\s{0,8}(?:title|author|summary|titel|autor|zusammenfassung)\s{0,4}:\s{0,20}\S/im;

/** Words of prose that are not quoted from another message and not the signature. */
function ownProse(content: string): number {
  return measureProse(withoutSignature(content).replace(/^[>|].*$/gm, '')).prose;
}

function withoutSignature(content: string): string {
  const at = content.lastIndexOf('\n-- \n');
  return at < 0 ? content : content.slice(0, at);
}

/**
 * Hardly a line is the sender's own: a story that somebody passes on as it came, each line behind a `>`. A subject that calls it
 * a story, a repost or a part of one is enough for a short one, unless something is said below it: that is an answer.
 */
function isPassedOn({ headers, text: { content } }: Message): boolean {
  const lines = withoutSignature(content)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => /^ ?>/.test(line));
  const told = lines.at(-1) === quoted.at(-1) && SAYS_STORY.test(headerOf(headers, 'subject')?.value ?? '');
  if (quoted.length * 10 < lines.length * (told ? 8 : 9)) return false;
  const { prose } = measureProse(quoted.map((line) => line.replace(/^[ >]+/, '')).join('\n'));
  return prose >= (told ? LEAST_WORDS : LEAST_PASSED_ON);
}

/** Shorter ones are what somebody answers to. */
const LEAST_PASSED_ON = 300;
const SAYS_STORY =
  /^(?!\s*(?:re|aw|sv|antw)(?:\[\d+\])?\s?:).*(?:\b(?:re-?post(?:ed|ing)?|fwd?|forward(?:ed)?|(?:fan)?fic(?:tion)?|story)\b|[([]\d{1,3}\s?\/\s?(?:\d{1,3}|\?)[)\]])/i;

const tooShort = (message: Message): Sentence => {
  const subject = headerOf(message.headers, 'subject')?.value;
  return subject
    ? sentence('refused.message-short-about', { subject: subject.length > 80 ? `${subject.slice(0, 80)}…` : subject })
    : sentence('refused.message-short');
};
