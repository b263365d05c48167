import { ASIDES, ATTRIBUTES, DRAWN, ELEMENTS, NEVER_SPOKEN, PREFIXES } from './elements.data.ts';

/** What a reader of tags would take for one, but for the commonest that are surely tags. Stops at the next angle bracket. */
const TAG = /<(?!\/?(?:p|br|i|em|b|strong|u|a|div|span|td|tr|li|font)\s?\/?>)(\/?)([a-z][^\s<>/]*)([^<>]*)/gi;
/** `</3`, `<!Stop!>`, `<?what?>`: no tag, declaration or instruction, yet a browser shows nothing of it up to the next `>`. */
const NO_TAG =
  /<(?=\/[^a-z\s>]|!(?!-|\[|doctype|element|attlist|entity|notation|>)|\?(?!\w{0,9}(?:xml|php|mso|asp|import|include|echo|print|require)|[=$>\s]))/gi;

/**
 * Words in angle brackets that are no mark-up were typed by the writer, who did not know that a page hides them: speech of the mind
 * (`<Where are you?>`), asides (`<sigh>`), addresses (`<ada@example.org>`), a broken heart (`</3`). Their `<` becomes `&lt;`.
 * Elements of HTML, what looks like one of XML (a prefix, values, a closing tag) and the elements of sites stay mark-up.
 */
export function withTypedWords(html: string): string {
  const places: number[] = [];
  let tags: Tags | undefined;
  for (const m of html.matchAll(TAG)) {
    tags ??= new Tags(html);
    if (isTyped(m[1] === '/', m[2]!, m[3]!, tags)) places.push(m.index);
  }
  for (const m of html.matchAll(NO_TAG)) places.push(m.index);
  if (places.length === 0) return html;
  places.sort((a, b) => a - b);
  let out = '';
  let at = 0;
  for (const place of places) {
    out += `${html.slice(at, place)}&lt;`;
    at = place + 1;
  }
  return out + html.slice(at);
}

/** An element's name, with the prefix of a vocabulary. */
const NAME = /^[a-z][\w.-]*(?::[a-z][\w.-]*)?\\?$/i;
/** `size="3"`, `size=3`: nobody speaks so. */
const HAS_VALUE = /[\w:.-]\s*=\s*["']|[\w:-]=[^\s=]/;
/** Elements that sites made up for themselves. */
const OF_SITES = /^(?:lj|dw|amp|gr|app|ng|ion|mat|yt|fb|tumblr|ao3|wp|x)-/;

function isTyped(closing: boolean, name: string, rest: string, tags: Tags): boolean {
  const base = /^[a-z][a-z0-9]*/i.exec(name)![0].toLowerCase();
  const tail = name.slice(base.length);
  const words = rest.replace(/\/\s*$/, '').trim();
  if (ELEMENTS.has(base) && (tail === '' || /^[\\"'=;`&]/.test(tail)))
    return !closing && !NEVER_SPOKEN.has(base) && words !== '' && isSpoken(words);
  if (HAS_VALUE.test(name + rest)) return false;
  if (!NAME.test(name)) return !(NEVER_SPOKEN.has(base) && /^[^\w,.!?…]/.test(tail));
  const lower = name.toLowerCase();
  const prefix = /^([^:]+):/.exec(lower)?.[1];
  if ((prefix !== undefined && PREFIXES.has(prefix)) || OF_SITES.test(lower) || ELEMENTS.has(lower)) return false;
  if (DRAWN.has(lower) && tags.holdDrawings) return false;
  if (words !== '' || ASIDES.has(lower)) return true;
  return !rest.includes('/') && !tags.hasOther(lower, closing);
}

/** Words, none of them an attribute with its value, and not all of them attributes without one. */
const isSpoken = (words: string): boolean =>
  !/\w\s*=/.test(words) &&
  words
    .split(/\s+/, 50)
    .some((word) => /\p{L}/u.test(word) && !ATTRIBUTES.has(word.toLowerCase()) && !/^\w+[-:]/.test(word));

/** Which names a page opens and closes, looked up only where one is not known. */
class Tags {
  readonly #html: string;
  #drawings: boolean | undefined;
  #opened: ReadonlySet<string> | undefined;
  #closed: ReadonlySet<string> | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  get holdDrawings(): boolean {
    this.#drawings ??= /<(?:\w{1,10}:)?(?:svg|math)[\s>]/i.test(this.#html);
    return this.#drawings;
  }

  /** Is there a closing tag to this opening one, or an opening to this closing one? */
  hasOther(name: string, closing: boolean): boolean {
    if (closing) this.#opened ??= namesIn(this.#html, /<([a-z][\w.:-]*)/gi);
    else this.#closed ??= namesIn(this.#html, /<\/([a-z][\w.:-]*)/gi);
    return (closing ? this.#opened : this.#closed)!.has(name);
  }
}

const namesIn = (html: string, tag: RegExp): ReadonlySet<string> =>
  new Set([...html.matchAll(tag)].map((m) => m[1]!.toLowerCase()));
