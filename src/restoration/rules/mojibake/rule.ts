import { apply, type Change, replace } from '../../../text/change.ts';
import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import type { Rule } from '../../rule.ts';
import { composed } from './composed.ts';
import { strayControls } from './controls.ts';
import { lostBytes } from './lost-bytes.ts';
import { misreadAlphabet } from './misread-alphabet.ts';
import { type Proof, proofOf, SURE } from './proof.ts';
import { chosen } from './read-back.ts';
import { suspectRuns } from './runs.ts';

const ID = 'mojibake';
/** What was mended may stand beside what can now be read; each round leaves less. */
const ROUNDS = 6;

/**
 * Turns UTF-8 that was read in another code page back into what it was; a text whose whole alphabet was misread, before that. Spans, not files: a run of signs is taken for the
 * bytes it would have been in each of fifteen code pages, and read strictly as UTF-8, layer by layer. It is believed where the
 * text is far less odd with it (`oddness`), or a little less and the same text holds proof; `Ã”` may be the end of a Portuguese
 * word. Then bytes that were lost on the way are looked for, and single bytes that were read as controls. That spans are
 * judged by how odd they are, before and after, is ftfy's idea (Speer, 2019); tables and figures are our own.
 */
export const mojibake: Rule = {
  id: ID,
  sentence: 'rule.mojibake',
  hint: 'rule.mojibake-hint',
  example: { before: 'Itâ€™s the cafÃ©.', after: 'It’s the café.' },
  find(text) {
    const alphabet = misreadAlphabet(text, ID);
    if (alphabet) return alphabet;
    let { changes, proof } = onePass(text);
    for (let round = 1; changes.length > 0 && round < ROUNDS; round++) {
      const mended = apply(text, changes);
      const next = onePass(mended, proof);
      if (next.changes.length === 0) break;
      changes = composed(text, changes, mended, next.changes, ID);
    }
    return changes;
  },
};

/** Which code pages in which order: "windows-1252,windows-1252". */
function readAs(path: string): Sentence {
  const [encoding, ...then] = path.split(',');
  return then.length > 0
    ? sentence('mend.utf-8-read-as-twice', { encoding: encoding!, again: then.join(', ') })
    : sentence('mend.utf-8-read-as', { encoding: encoding! });
}

/** What one reading of the text finds. */
function onePass(text: Text, before?: Proof): { changes: Change[]; proof: Proof | undefined } {
  const runs = suspectRuns(text);
  const proof = runs.length > 0 ? proofOf(runs, text.content.replace(/[\x00-\x7f]+/g, '').length) : undefined;
  let changes: readonly Change[] = runs.flatMap((run) =>
    chosen(run.pieces, proof!.believes, proof!.worth).map(({ start, end, after, paths, gain }) => {
      const reason = readAs(paths[0]!);
      return replace(text, ID, run.start + start, run.start + end, after, gain >= SURE ? 0.99 : 0.95, reason);
    }),
  );
  const known = before?.main ? before : proof;
  if (known?.main) changes = lostBytes(text, changes, known);
  return { changes: [...strayControls(text, changes)], proof: known };
}
