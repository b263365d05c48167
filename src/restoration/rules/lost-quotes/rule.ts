import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import type { Reading } from '../../marks/decode.ts';
import { DOUBLE, USUAL } from '../../marks/families.ts';
import { CLOSE, OPEN, STATES } from '../../marks/grammar.ts';
import { type ReadQuotes, readQuotes } from '../../marks/read.ts';
import { BREAK } from '../../marks/signs.ts';
import type { Context, Rule } from '../../rule.ts';
import { closingPlace, openingPlace, type Place } from './places.ts';

/** Nothing is put in that is less sure than this. */
const LEAST = 0.8;
/** In a story that lost more of its signs than one in this many, nobody can tell what was meant. */
const TOO_MANY = 6;
/** Characters in a paragraph, on average, from which on paragraph breaks may have been lost as well. */
const LONG = 2500;

const SPEECH = STATES.indexOf('D');
const NARRATION = STATES.indexOf('');

function find(text: Text, context: Context): Change[] {
  if (!context.language.startsWith('en')) return [];
  const reading = readQuotes(text, context.language);
  if (!reading || reading.convention.families !== USUAL) return [];
  const changes: Change[] = [];
  let strong = 0;
  const { known, openings } = survey(reading);
  for (let k = 0; k < reading.signs.count; k++) {
    const lostClosing = k > 0 && neverClosed(reading, k);
    const place = lostClosing ? closing(reading, k, known) : known ? opening(reading, k) : undefined;
    if (!place || place.confidence < LEAST) continue;
    if (!place.weak) strong++;
    const sign = reading.convention.double[lostClosing ? 1 : 0];
    changes.push(replace(text, 'lost-quotes', place.at, place.at, sign, place.confidence, place.reason));
  }
  if (strong === 0) return [];
  return changes.length * TOO_MANY > openings + TOO_MANY * 3 ? [] : changes;
}

/** Are the story's paragraphs known, and how often does it open a quote? */
function survey({ signs, does }: Reading): { known: boolean; openings: number } {
  let breaks = 1;
  let openings = 0;
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK) breaks++;
    else if (does[k] === OPEN) openings++;
  }
  return { known: breaks > 1 && signs.content.length / breaks < LONG, openings };
}

/** Was the speech that the sign before `k` opens still open when `k` opens another, or when the paragraph ended? */
function neverClosed({ signs, does, state }: Reading, k: number): boolean {
  if (state[k - 1] !== SPEECH || does[k - 1] !== OPEN || signs.kind[k - 1] !== DOUBLE) return false;
  if (signs.kind[k] === BREAK) return k + 1 < signs.count;
  return does[k] === OPEN && signs.kind[k] === DOUBLE;
}

function closing({ signs, state }: ReadQuotes, k: number, known: boolean): Place | undefined {
  const from = signs.start[k - 1]! + signs.size[k - 1]!;
  const isBreak = signs.kind[k] === BREAK;
  const follows = isBreak && state[k] === NARRATION ? 'paragraph' : isBreak || !known ? 'speech-somewhere' : 'speech';
  return closingPlace(signs.content, from, signs.start[k]!, follows);
}

function opening({ signs, does, state }: ReadQuotes, k: number): Place | undefined {
  if (signs.kind[k] !== DOUBLE || does[k] !== CLOSE || state[k] !== NARRATION) return undefined;
  if (k > 0 && (signs.kind[k - 1] !== BREAK || state[k - 1] !== NARRATION)) return undefined;
  return openingPlace(signs.content, k > 0 ? signs.start[k - 1]! : 0, signs.start[k]!);
}

export const lostQuotes: Rule = {
  id: 'lost-quotes',
  sentence: 'rule.lost-quotes',
  hint: 'rule.lost-quotes-hint',
  example: { before: '“Come in, she said. “It is late.”', after: '“Come in,” she said. “It is late.”' },
  find,
};
