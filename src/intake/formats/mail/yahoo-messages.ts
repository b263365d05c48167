import { rawOfText } from '../../mail/bytes.ts';
import { unescaped } from '../../mail/unescaped.ts';

/** A message of a Yahoo group as it was kept, put together again. */
export interface KeptMessage {
  /** As mail (`bytes.ts`). */
  readonly raw: string;
  /** Who wrote it by the group's own record, where the mail may only say an address. */
  readonly author: string;
}

type Record_ = { readonly [key: string]: unknown };

/** Objects in objects that are looked through for messages. */
const DEEPEST = 6;
const MOST = 2_000_000;

/** The messages in JSON, one object, lists of them, or an object a line; and how many lines could not be read. */
export function yahooMessages(json: string): { readonly messages: readonly KeptMessage[]; readonly unread: number } {
  const messages: KeptMessage[] = [];
  const whole = parsed(json);
  if (whole !== undefined) {
    gather(whole, messages);
    return { messages, unread: 0 };
  }
  let unread = 0;
  for (const line of json.split('\n')) {
    const text = line.trim().replace(/,$/, '');
    if (text === '' || text === '[' || text === ']') continue;
    const value = parsed(text);
    if (value === undefined) unread++;
    else gather(value, messages);
  }
  return { messages, unread };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A walk with a list of what is left, in the order of the file. */
function gather(value: unknown, messages: KeptMessage[]): void {
  const left: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let n = 0; left.length > 0 && n < MOST; n++) {
    const { value, depth } = left.pop()!;
    if (typeof value !== 'object' || value === null) continue;
    const message = Array.isArray(value) ? undefined : messageOf(value as Record_);
    if (message) messages.push(message);
    else if (depth < DEEPEST)
      for (const inner of Object.values(value).reverse()) left.push({ value: inner, depth: depth + 1 });
  }
}

function messageOf(record: Record_): KeptMessage | undefined {
  const text = (key: string): string => {
    const value = record[key];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const author = unescaped(text('authorName') || text('profile') || text('yahooAlias')).trim();
  const email = text('rawEmail');
  if (email.trim()) return { raw: rawEmail(unescaped(email)), author };
  const body = text('messageBody');
  if (!body.trim()) return undefined;
  return { raw: fromBody(record, text, author, body), author };
}

/**
 * The kept mail as bytes. Where it holds characters that are no bytes, it was decoded when it was kept: what its headers say of
 * their own charset is no longer true.
 */
function rawEmail(email: string): string {
  const lines = email.replace(/\r\n?/g, '\n').replace(/^\n+/, '');
  if (!/[^\x00-\xff]/.test(lines)) return lines;
  return rawOfText(lines.replace(/(\bcharset\s{0,5}=\s{0,5})"?[\w.:-]{1,40}"?/gi, '$1utf-8'));
}

/** A message of which only the page's text was kept: its record as headers, HTML below. */
function fromBody(record: Record_, text: (key: string) => string, author: string, body: string): string {
  const line = (name: string, value: string) => {
    const one = value.replace(/\s+/g, ' ').trim();
    return one ? `${name}: ${one}\n` : '';
  };
  const from = unescaped(text('from')).trim() || author;
  const seconds = Number(record['postDate']);
  const date = seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : unescaped(text('postDate'));
  const number = text('msgId');
  return rawOfText(
    `${line('From', from)}${line('Subject', unescaped(text('subject')))}${line('Date', date)}${line('X-Message-Number', number)}Content-Type: text/html; charset=utf-8\n\n${body}`,
  );
}
