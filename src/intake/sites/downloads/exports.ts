import type { RawBlock } from '../../html/blocks.ts';
import { oneLine } from '../../one-line.ts';
import { readMetaLine } from '../ffnet-line.ts';
import type { Claims } from '../site.ts';
import { claimLabel } from './fanficfare-labels.ts';
import { linesSaid, shortWords } from './said.ts';

const WITHIN = 40;
const EXPORTED = /^exported with the assistance of (?:fichub|flagfic|flag\b)/i;
/** Labels of their front pages as FanFicFare has them. */
const LABELS: Readonly<Record<string, string>> = {
  ...{
    status: 'Status',
    published: 'Published',
    started: 'Published',
    updated: 'Updated',
    words: 'Words',
    summary: 'Summary',
  },
  ...{ source: 'Story URL', original: 'Story URL', 'original source': 'Story URL', chapters: 'Chapters', tags: 'Tags' },
  ...{ fandom: 'Fandom', 'downloaded on': '' },
};
const LABELLED = /^([\p{L} ]{2,20})\s?:\s+(.+)$/su;

/**
 * The front page of a book that FicHub, FLAG or Leech made: a few labelled lines, which become claims. False for any other page.
 * @param blocks one page's
 */
export function readExportFront(blocks: readonly RawBlock[], claims: Claims): boolean {
  if (blocks.length > WITHIN) return false;
  const said = blocks.map((b) => shortWords(b));
  const isLeech = said.includes('Source') && said.includes('Downloaded on');
  if (!isLeech && !said.some((words) => EXPORTED.test(words))) return false;
  const front = blocks.flatMap(linesOrNone);
  for (let i = 0; i < front.length; i++) {
    const { text, links } = front[i]!;
    const known = LABELS[text.toLowerCase().replace(/:$/, '')];
    const [label, value] = known !== undefined ? [known, front[++i]?.text ?? ''] : labelled(text);
    if (label) claimLabel(label, label === 'Story URL' ? (links.at(-1)?.href ?? value) : value, [], claims);
    else if (/^rated\s?:/i.test(text)) claimFacts(text, claims);
    else if (
      isSummary(
        front.map((f) => f.text),
        i,
      )
    )
      claims.add('summary', text);
  }
  return true;
}

/** FicHub puts it between the writer and the first label, and names it not. */
const isSummary = (lines: readonly string[], at: number): boolean =>
  /^by:?\s/i.test(lines[at - 1] ?? '') && labelled(lines[at + 1] ?? '')[0] !== '';

const linesOrNone = (block: RawBlock) =>
  block.kind === 'rule'
    ? []
    : linesSaid(block)
        .filter(({ text }) => text !== '')
        .map((l) => ({ ...l, text: oneLine(l.text) }));

function labelled(text: string): readonly [label: string, value: string] {
  const [, label, value] = LABELLED.exec(text) ?? [];
  return [(label && LABELS[label.toLowerCase()]) ?? '', value ?? ''];
}

/** The grey line of fanfiction.net, with names for what has none there. */
function claimFacts(line: string, claims: Claims): void {
  const bare = line.replace(/\b(?:Language|Genre|Characters)\s?:\s/g, '');
  const facts = readMetaLine(bare);
  claims.add('rating', facts.rating ?? '', line);
  claims.add('language', facts.language ?? '', line);
  for (const genre of facts.genres) claims.add('freeform', genre, line);
  for (const pair of facts.pairings) claims.add('relationship', pair.join('/'), line);
  for (const name of facts.characters) claims.add('character', name, line);
}
