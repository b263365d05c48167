import type { EditionHead } from '../../../src/catalogue/head.ts';
import type { Reader, WorkCard } from '../../../src/store/reader.ts';
import * as shapes from '../../../src/store/shapes.ts';

/** Words of a made story's paragraphs, and of its chapters. */
const PARAGRAPH = 60;
const CHAPTER = 3000;

/** Of a story, what the database gives: the bytes of its chapters' rows. */
interface Rows {
  readonly head: EditionHead;
  readonly chapters: readonly Buffer[];
}

/**
 * Stories as passages read them, in chapters of fifty paragraphs. What the database's client hands over of them is laid ready
 * before; what the program does with it, from bytes on, is done when it is asked for.
 */
export class StoryRows implements Pick<Reader, 'edition' | 'chapters'> {
  readonly #rows = new Map<string, Rows>();

  /** Lays stories ready, in place of those before. @returns them as a page's cards have them, as far as passages ask */
  lay(stories: readonly { readonly id: string; readonly text: string }[]): readonly WorkCard[] {
    this.#rows.clear();
    return stories.map(({ id, text }) => {
      const words = text.split(' ');
      const chapters: Buffer[] = [];
      const heads: EditionHead['chapters'][number][] = [];
      for (let from = 0; from < words.length; from += CHAPTER) {
        const some = words.slice(from, from + CHAPTER);
        const blocks = Array.from({ length: Math.ceil(some.length / PARAGRAPH) }, (_, i) => ({
          type: 'paragraph',
          start: i,
          text: `${some.slice(i * PARAGRAPH, (i + 1) * PARAGRAPH).join(' ')}.`,
        }));
        chapters.push(Buffer.from(JSON.stringify(blocks)));
        heads.push({ title: null, words: some.length, from: [], hash: `${from}` });
      }
      this.#rows.set(id, { head: { id, chapters: heads } as never, chapters });
      return { id, language: 'en', words: words.length } as WorkCard;
    });
  }

  async edition(workId: string) {
    const rows = this.#rows.get(workId);
    return rows
      ? { workId, number: 1, madeAt: new Date(0), reason: 'made' as never, work: rows.head, confidence: 1 }
      : null;
  }

  async chapters({ workId }: { readonly workId: string }, only: readonly number[] = []) {
    const { chapters } = this.#rows.get(workId)!;
    return only.map((n) => ({ title: null, blocks: shapes.blocks.read(chapters[n]!.toString('utf8'), workId) }));
  }
}
