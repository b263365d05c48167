import { TAG_TYPES, type TagType } from '../../library/finding/queries.ts';
import type { WorkCard } from '../../store/reader.ts';
import { titleMarks } from '../../text/titles/title-marks.ts';
import { t } from '../../words/words.ts';

/** One list of a catalogue, in no format yet. Addresses are paths of this site. */
export interface Feed {
  readonly title: string;
  /** What there is to say of it, in a sentence. */
  readonly about?: string | undefined;
  readonly self: string;
  /** When the newest thing in it came in. */
  readonly updated: Date;
  /** Ways to other lists. */
  readonly navigation?: readonly Way[];
  readonly works?: readonly WorkCard[];
  /** Beginnings of other lists. */
  readonly groups?: readonly {
    readonly title: string;
    readonly href: string;
    readonly works: readonly WorkCard[];
    readonly total: number;
  }[];
  readonly facets?: readonly FacetGroup[];
  readonly total?: number;
  readonly size?: number;
  /** The page behind it. */
  readonly next?: string | undefined;
  readonly up?: string;
}

export interface Way {
  readonly title: string;
  readonly href: string;
  readonly about?: string;
  /** It leads to works, not to further ways. */
  readonly toWorks: boolean;
  readonly count?: number;
  readonly rel?: string;
}

export interface FacetGroup {
  readonly title: string;
  readonly ways: readonly (Way & { readonly active?: boolean })[];
}

/** What a catalogue says of a work. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  readonly writers: readonly string[];
  readonly language: string | undefined;
  readonly summary: string | undefined;
  readonly tags: readonly { readonly type: TagType; readonly name: string }[];
  readonly updated: Date;
  readonly published: string | undefined;
  readonly words: number;
}

/** Suggestions are left out: a catalogue has no room to say that they are some. */
export function publicationOf(card: WorkCard): Publication {
  const tags = card.tags.flatMap(({ name, suggested, ...tag }) => {
    const type = suggested ? undefined : TAG_TYPES.find((one) => one === tag.type);
    return type ? [{ type, name }] : [];
  });
  const guessed = new Set(card.suggested);
  return {
    id: card.id,
    title: titleMarks((card.title ?? '').replace(/\s+/g, ' ').trim(), card.language) || t('page.untitled'),
    writers: tags.filter(({ type }) => type === 'author').map(({ name }) => name),
    language: card.language && card.language !== 'und' ? card.language : undefined,
    summary: guessed.has('summary') ? undefined : (card.summary ?? undefined),
    tags: tags.filter(({ type }) => type !== 'author'),
    updated: card.addedAt,
    published: guessed.has('date') || !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(card.date ?? '') ? undefined : card.date!,
    words: card.words,
  };
}

/** Books that a catalogue offers of each work: what e-readers take. */
export const OFFERED = [
  { form: 'epub', type: 'application/epub+zip' },
  { form: 'kepub.epub', type: 'application/kepub+zip' },
  { form: 'pdf', type: 'application/pdf' },
] as const;
