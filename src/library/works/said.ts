import { createHash } from 'node:crypto';
import { type Saying, sayingsOf } from '../../catalogue/desk/alike.ts';
import { type Contradiction, contradictionsIn } from '../../catalogue/desk/contradictions.ts';
import { type Question, questionsOf } from '../../catalogue/desk/doubt.ts';
import { type Ends, endsOf } from '../../catalogue/desk/ends.ts';
import { layOver } from '../../catalogue/desk/overlay.ts';
import { headOf } from '../../catalogue/head.ts';
import { tagsOf } from '../../catalogue/tags-of.ts';
import type { Work } from '../../catalogue/work.ts';
import type { StoredPiece, Writer } from '../../store/writer.ts';
import type { Ledger } from '../../text/change.ts';
import { sortTitle } from '../../text/titles/key.ts';
import type { Block } from '../../text/tree.ts';
import type { Publication } from './publication.ts';
import { shelfCard, sumsByRule } from './shelf-card.ts';

/** A work put together from its drafts, before what people said about its record is laid over it. */
interface Bare extends Pick<Publication, 'plan' | 'reason' | 'hidden'> {
  readonly planHash: string;
  readonly wordsHash: string | null;
  readonly work: Work;
  readonly best: readonly (Pick<StoredPiece, 'key' | 'restoration'> & { readonly blocks: readonly Block[] })[];
  readonly ledgers: readonly Ledger[];
  readonly seen: Seen;
}

/** What its files show beside the record. */
interface Seen {
  readonly contradictions: readonly Contradiction[];
  readonly lossy: number;
  /** The piece that a passage stands in, by its path. */
  readonly keys: ReadonlyMap<string, string>;
}

/** @param parts the copies of each part, the best first */
export function seenIn(parts: readonly (readonly Pick<StoredPiece, 'key' | 'record' | 'draft'>[])[]): Seen {
  return {
    contradictions: contradictionsIn(parts.map((copies) => copies.map(({ record }) => record))),
    lossy: parts.reduce((n, [best]) => n + best!.draft.lossy, 0),
    keys: new Map(parts.flat().map(({ draft, key }) => [draft.path, key])),
  };
}

/**
 * Lays what people said at the desk over works, and keeps what is left to ask about them: the one place where both
 * happens, whatever the works are published for.
 * @returns what is to be published; `was.wordsHash` is that of the newest edition where nothing else has changed
 */
export async function laidOverSaid(writer: Writer, works: readonly Bare[]) {
  if (works.length === 0) return [];
  const sayings = works.map(({ work }) => sayingsOf(work));
  const own = await writer.words(works.flatMap(({ plan }) => plan.parts.flat()));
  const alike = await writer.wordsAlike(distinct(sayings.flat()));
  return works.map((bare, i) => {
    const { plan, planHash, reason, hidden, wordsHash, best, ledgers, seen } = bare;
    const said = new Set(sayings[i]!.map(({ field, said }) => `${field}\n${said}`));
    const words = plan.parts
      .flat()
      .flatMap((key) => own.get(key) ?? [])
      .sort((a, b) => a.id - b.id);
    const about = alike.filter((word) => said.has(`${word.field}\n${word.said}`));
    const { work, applied } = layOver(bare.work, [...about, ...words]);
    const card = shelfCard(work, ledgers);
    const questions = questionsOf({ work, words, ...seen, confidence: card.confidence });
    return {
      was: { wordsHash },
      entry: {
        id: plan.id,
        plan,
        planHash,
        card,
        tags: tagsOf(work.fields),
        byRule: sumsByRule(ledgers),
        sortTitle: sortTitle(work.title ?? ''),
        hidden,
        wordsHash: applied.length === 0 ? '' : hashOf(applied),
        formats: [...new Set(work.sources.map(({ format }) => format))],
      },
      edition: {
        reason,
        confidence: card.confidence,
        parted: headOf(
          work,
          best.map(({ blocks }) => blocks),
        ),
        parts: best.map(({ key, restoration }) => ({ key, restoration })),
      },
      ask: { work: plan.id, sayings: sayings[i]!, questions: asked(questions, seen, work) },
    };
  });
}

const hashOf = (ids: readonly number[]): string => createHash('sha256').update(ids.join()).digest('hex');

const distinct = (sayings: readonly Saying[]): Saying[] => [
  ...new Map(sayings.map((saying) => [`${saying.field}\n${saying.said}`, saying])).values(),
];

/** Each question with how its story begins and ends. */
function asked(questions: readonly Question[], seen: Seen, work: Work) {
  if (questions.length === 0) return [];
  const ends = endsOf(work);
  return questions.map((question) => kept(question, seen, ends));
}

const MOST = { passages: 3, letters: 400 };

/** A question as it is kept: a few short passages, the first with the piece that it stands in. */
function kept(question: Question, { keys }: Seen, ends: Ends) {
  const evidence = question.evidence
    .slice(0, question.options ? question.options.length : MOST.passages)
    .map((passage) => ({ ...passage, text: passage.text.slice(0, MOST.letters) }));
  return { ...question, evidence, ends, key: keys.get(evidence[0]?.path ?? '') ?? null };
}
