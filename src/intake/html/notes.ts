import { type Extent, type Extents, roughWords } from './extent.ts';

type Attributes = ReadonlyMap<string, string>;

const REFERENCE = /(?:^|\s)(?:noteref|footnote-?ref|endnote-?ref|fnref|fnanchor|footnote-anchor|note-?anchor)(?:$|\s)/i;
const NOTE = /(?:^|\s)(?:footnotes?|endnotes?|rearnotes?|fnote)(?:$|\s)/i;
const LABEL = /^[[(]?\s?(\d{1,3}|[a-z]|[*†‡§]{1,3})\s?[\])]?$/i;

/** A reference to a note, as it stands in the text: its label, and where it ends. */
export interface Reference {
  readonly label: string;
  readonly end: number;
}

/** Footnotes of a page: what a reference is called, and which note is called so. */
export class Notes {
  readonly #html: string;
  readonly #extents: Extents;
  readonly #labels = new Map<string, string>();

  constructor(extents: Extents) {
    this.#extents = extents;
    this.#html = extents.html;
  }

  /**
   * The reference that a link or a raised number is, behind whose opening tag `from` stands.
   * @param before the text that it stands behind, in its line
   */
  reference(name: string, attributes: Attributes, from: number, before: string): Reference | undefined {
    const near = this.#html.slice(from, from + 240);
    const close = near.search(name === 'a' ? /<\/a[\s>]/i : /<\/sup[\s>]/i);
    if (close < 0) return undefined;
    const href = attributes.get('href') ?? '';
    const inside = name === 'sup' ? near.slice(0, close) : roughWords(near.slice(0, close));
    const label = LABEL.exec(inside.trim())?.[1];
    if (label === undefined) return undefined;
    const end = from + close + near.slice(close).indexOf('>') + 1;
    const said =
      /\bnoteref\b/.test(attributes.get('epub:type') ?? '') ||
      attributes.get('role') === 'doc-noteref' ||
      REFERENCE.test(attributes.get('class') ?? '');
    const glued = /(?:\p{L}{3}|[.,;:!?…"”’)*])$/u.test(before);
    // "m²" is no note, nor is a raised letter.
    if (
      name === 'sup' ? !glued || !/^\d+$/.test(label) : !said && !(glued && /#/.test(href) && !/^[a-z]$/i.test(label))
    )
      return undefined;
    const target = href.slice(href.indexOf('#') + 1);
    if (href.includes('#') && !this.#labels.has(target)) this.#labels.set(target, label);
    return { label, end };
  }

  /** A note, or several, whose opening tag ends at `from`: where it ends, and the label that its own words do not give. */
  note(name: string, attributes: Attributes, from: number): (Extent & { readonly label?: string }) | undefined {
    const is =
      /\b(?:footnotes?|endnotes?|rearnotes?)\b/.test(attributes.get('epub:type') ?? '') ||
      /^doc-(?:footnote|endnotes?)$/.test(attributes.get('role') ?? '') ||
      NOTE.test(attributes.get('class') ?? '');
    const extent = is ? this.#extents.of(name, from) : undefined;
    if (!extent) return undefined;
    const label = this.#labels.get(attributes.get('id') ?? '');
    const begins = roughWords(this.#html.slice(from, Math.min(extent.inner, from + 400)));
    const says = label === undefined || begins.replace(/^[[(\s]+/, '').startsWith(label);
    return says ? extent : { ...extent, label };
  }
}
