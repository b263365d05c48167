import { decode } from '../../../src/intake/encoding/decode.ts';
import type { Visible } from '../visible.ts';

/**
 * Messages by the letter of RFC 2045: headers up to a blank line, parts between boundaries, each in its code and charset. What a
 * part's own headers say of it may be shown, that of the whole message must.
 * @param ofPage reads the HTML of a part
 * @param saved it is a page that a browser saved: nobody sees its headers
 */
export function ofMessage(bytes: Uint8Array, ofPage: (html: string) => Visible, saved = false): Visible {
  const raw = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n');
  return partOf(raw, ofPage, !saved, saved);
}

function partOf(raw: string, ofPage: (html: string) => Visible, whole = false, saved = false): Visible {
  const cut = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n');
  const head = cut < 0 ? raw : raw.slice(0, cut);
  const body = cut < 0 ? '' : raw.slice(cut).replace(/^\n{1,2}/, '');
  const headers = decode(Buffer.from(head, 'latin1')).text;
  const header = (name: string) =>
    (new RegExp(`^${name}:((?:.|\\n[ \\t])*)`, 'im').exec(headers)?.[1] ?? '').replace(/\n/g, ' ');
  const type = header('Content-Type');
  const parameter = (name: string) => new RegExp(`${name}="?([^";\\s]+)`, 'i').exec(type)?.[1];
  const shown = whole ? { seen: headers, may: '' } : { seen: '', may: headers };
  const boundary = /multipart/i.test(type) ? parameter('boundary') : undefined;
  if (boundary) {
    const [before, ...parts] = `\n${body}`.split(`\n--${boundary}`);
    const closing = parts.findIndex((part) => part.startsWith('--'));
    const behind = closing < 0 ? '' : parts.splice(closing).join('').slice(2);
    const read = parts.map((part) => partOf(part.replace(/^[^\n]*\n/, ''), ofPage));
    const around = saved ? { seen: '', may: before! + behind } : { seen: before! + behind, may: '' };
    if (/alternative/i.test(type)) return joined([shown, around, ...wordings(read)]);
    return joined([shown, around, ...read]);
  }
  if (type && !/text\/|message\//i.test(type)) return shown;
  const code = header('Content-Transfer-Encoding').trim().toLowerCase();
  const packed =
    code === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(
          code === 'quoted-printable'
            ? body
                .replace(/=\n/g, '')
                .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
            : body,
          'latin1',
        );
  if (/message\/rfc822/i.test(type)) return joined([shown, partOf(packed.toString('latin1'), ofPage, true)]);
  const text = decode(packed, parameter('charset')).text;
  return joined([shown, /text\/html/i.test(type) ? ofPage(text) : { seen: text, may: '' }]);
}

/** One of them is seen, the fullest; the others may be. */
function wordings(all: readonly Visible[]): Visible[] {
  const fullest = all.reduce((a, b) => (b.seen.length > a.seen.length * 1.12 ? b : a));
  return all.map((v) => (v === fullest ? v : { seen: '', may: v.seen + v.may }));
}

/** Messages of a Yahoo group as JSON: each value under a name that its readers were shown. */
export function ofYahoo(json: string, ofPage: (html: string) => Visible): Visible {
  const values = json.split('\n').every((line) => line.trim() === '' || /^\{.*\},?$/.test(line.trim()))
    ? json.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line.trim().replace(/,$/, ''))] : []))
    : [JSON.parse(json)];
  const all: Visible[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { rawEmail, messageBody, subject, postDate, ...rest } = value as Record<string, unknown>;
    const may = JSON.stringify({
      subject,
      postDate,
      ...rest,
      at: new Date(Number(postDate) * 1000 || 0).toISOString(),
    });
    if (typeof rawEmail === 'string') {
      const mail = unescaped(rawEmail);
      const bytes = Buffer.from(mail, /[^\0-\xff]/.test(mail) ? 'utf8' : 'latin1');
      all.push(ofMessage(bytes, ofPage), { seen: '', may });
    } else if (typeof messageBody === 'string')
      all.push(ofPage(messageBody), {
        seen: typeof subject === 'string' ? ofPage(subject).seen : '',
        may: `${may} From Subject Date X-Message-Number Content-Type: text/html; charset=utf-8`,
      });
    else for (const inner of Object.values(value)) walk(inner);
  };
  values.forEach(walk);
  return joined(all);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const unescaped = (text: string): string =>
  text.replace(/&(?:(lt|gt|amp|quot)|#(\d+));/g, (_, name: string, code: string) =>
    name ? NAMED[name]! : String.fromCodePoint(Number(code)),
  );

const joined = (all: readonly Visible[]): Visible => ({
  seen: all.map((v) => v.seen).join('\n'),
  may: all.map((v) => v.may).join('\n'),
});
