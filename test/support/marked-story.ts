import { createHash } from 'node:crypto';

/** Stands in every paragraph of the story that is erased; with letters beyond ASCII, so that encodings differ. */
export const MARKS = ['Quenlithmoor', 'Tessaméra'] as const;
export const TITLE = 'Ferries of Quenlithmoor';

const NOUNS =
  'lantern gable cinder harbour sparrow copper thimble willow gravel mitten ledger anchor barley chimney drawer ember'.split(
    ' ',
  );
const KINDS =
  'old broken yellow wet narrow borrowed heavy crooked quiet painted second smallest rusty woollen hollow northern'.split(
    ' ',
  );
const VERBS = 'carried counted mended weighed painted folded buried polished borrowed traded salted whistled'.split(
  ' ',
);
const PLACES =
  'by the weir|under the stairs|behind the mill|along the quay|over the ridge|past the orchard|near the kiln|at the ford'.split(
    '|',
  );

/** Paragraphs that nobody else has: words drawn by a hash of `seed`. */
export function paragraphsOf(seed: string, count: number, mark = true): string[] {
  const draw = (of: readonly string[], at: string) =>
    of[createHash('sha256').update(`${seed} ${at}`).digest().readUInt16LE() % of.length]!;
  const thing = (at: string) => `${draw(KINDS, `${at}k`)} ${draw(NOUNS, at)}`;
  const sentence = (at: string) =>
    `She ${draw(VERBS, `${at}v`)} the ${thing(`${at}n`)} ${draw(PLACES, `${at}p`)} and ${draw(VERBS, `${at}w`)} a ${thing(`${at}m`)} for the ${thing(`${at}o`)}.`;
  return Array.from({ length: count }, (_, i) => {
    const own = mark
      ? `The boats of ${MARKS[0]} knew ${MARKS[1]} by her oar.`
      : `Nobody on the ${draw(NOUNS, `${i}`)} row minded.`;
    return `${sentence(`${i}a`)} ${own} ${[1, 2, 3, 4].map((n) => sentence(`${i}.${n}`)).join(' ')}`;
  });
}

export const PARAGRAPHS = paragraphsOf('ferries', 36);
export const asFile = (title: string, author: string, paragraphs: readonly string[]): string =>
  `Title: ${title}\nAuthor: ${author}\nRating: G\n\n${paragraphs.join('\n\n')}\n`;

/** A mailbox with a story a message. */
export const mailbox = (
  stories: readonly { readonly title: string; readonly paragraphs: readonly string[] }[],
): string =>
  stories
    .map(
      ({ title, paragraphs }, i) =>
        `From list@quay.example Mon Mar 0${i + 1} 10:00:00 1999\nFrom: Ilse <ilse@quay.example>\nDate: Mon, 0${i + 1} Mar 1999 10:00:00 +0000\nSubject: FIC: ${title} (1/1)\nContent-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n\n`,
    )
    .join('');

/** A copyist's slips in every paragraph, or in one of some. */
export const withSlips = (paragraphs: readonly string[], oneOf = 1): string[] =>
  paragraphs.map((p, i) =>
    i % oneOf ? p : p.replace(' carried ', ' caried ').replace(' by her oar', ' by their oar'),
  );
