import {
  type Character,
  castOfWork,
  type Pair,
  type PersonFound,
  type Tier,
  type WorkCast,
} from '../../library/works/cast-of-work.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, figure, listed } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { isAdult } from '../kit/works/choices.ts';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { Strip, Together } from './cast-picture.tsx';

const MOST_PEOPLE = 40;
const MOST_PAIRS = 24;

/** Who is in a work: its people, where they are, who is with whom, and what each speaker was told by. */
export const peoplePage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  if (isAdult(work.fields.rating?.value ?? null) && c.var.reading.adult === 'no') return adultNotice(c, work);
  if (unchanged(c, edition, '-people')) return c.body(null, 304);
  const cast = castOfWork(await needs.library.works.whole(c.var.actor, edition));
  const characters = cast.characters.filter(isWorthNaming).slice(0, MOST_PEOPLE);
  return page(
    c,
    { title: `Who is in \u201c${work.title ?? 'Untitled'}\u201d`, mood: 'shelf', section: 'works' },
    <div class="cast">
      <h1>Who is in it</h1>
      <SlimHead work={work} />
      {characters.length === 0 ? (
        <p>
          Nobody was found in this story. People are found by their names and by words like “the old woman”, in English
          and German. <a href={`/works/${work.id}`}>Read the work</a>
        </p>
      ) : (
        <>
          <Sums cast={cast} people={characters.length} />
          <People characters={characters} declared={work.people ?? []} />
          <Pairs cast={cast} shown={new Set(characters)} />
          <Speakers cast={cast} />
        </>
      )}
    </div>,
  );
};

const isWorthNaming = (c: Character): boolean => c.speaks > 0 || (c.kind === 'named' && c.mentions > 1);

function Sums({ cast, people }: { cast: WorkCast; people: number }) {
  const told = cast.quotes.filter((q) => q.speaker !== null).length;
  return (
    <p class="intro">
      {count(people, 'person', 'people')} and {count(cast.quotes.length, 'stretch', 'stretches')} of speech
      {cast.quotes.length > 0 ? `, ${figure(told)} of them with a speaker` : ''}. All of this was read from the story
      itself and is a suggestion; below stands what it rests on.
    </p>
  );
}

function People({ characters, declared }: { characters: readonly Character[]; declared: readonly PersonFound[] }) {
  const most = Math.max(...characters.flatMap((c) => c.where));
  const declaredAs = new Map(declared.flatMap((p) => (p.declared ? [[p.name, p.declared]] : [])));
  return (
    <section class="wide-table" aria-label="People">
      <table class="people">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" class="number">
              Speaks
            </th>
            <th scope="col" class="number">
              Named
            </th>
            <th scope="col">Where in the story</th>
          </tr>
        </thead>
        <tbody>
          {characters.map((c) => (
            <tr>
              <th scope="row" dir="auto">
                {c.name}
                <Also character={c} declared={declaredAs.get(c.name)} />
              </th>
              <td class="number">{figure(c.speaks)}</td>
              <td class="number">{figure(c.mentions)}</td>
              <td>
                <Strip where={c.where} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Other names, and whether somebody is only spoken of. */
function Also({ character, declared }: { character: Character; declared: string | undefined }) {
  const said = [
    ...(character.aliases.length > 0 ? [`also ${listed(character.aliases.slice(0, 8))}`] : []),
    ...(declared && declared !== character.name ? [`named ${declared} by the files`] : []),
    ...(character.present ? [] : ['only spoken of']),
  ];
  return said.length > 0 ? <span class="also">{said.join('; ')}</span> : null;
}

function Pairs({ cast, shown }: { cast: WorkCast; shown: ReadonlySet<Character> }) {
  const { characters } = cast;
  const pairs = cast.pairs
    .filter(({ a, b }) => shown.has(characters[a]!) && shown.has(characters[b]!))
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="together">
      <h2 id="together">Who is with whom</h2>
      <p>The thicker the line, the more often two share a scene or speak to each other.</p>
      <Together characters={characters} pairs={pairs} />
      <details>
        <summary>The same as a table</summary>
        <table class="people">
          <thead>
            <tr>
              <th scope="col">Two people</th>
              <th scope="col" class="number">
                Scenes together
              </th>
              <th scope="col" class="number">
                Times one answers the other
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((p: Pair) => (
              <tr>
                <th scope="row" dir="auto">
                  {characters[p.a]!.name} and {characters[p.b]!.name}
                </th>
                <td class="number">{figure(p.scenes)}</td>
                <td class="number">{figure(p.exchanges)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const GROUPS: readonly { readonly name: string; readonly why: string; readonly tiers: readonly Tier[] }[] = [
  {
    name: 'Certain',
    why: 'A name or “I” stands beside the words with a verb of speech.',
    tiers: ['name', 'narrator'],
  },
  {
    name: 'Likely',
    why: 'A noun or pronoun stands beside the words, or they go on from words whose speaker is known.',
    tiers: ['noun', 'pronoun', 'beat', 'continued'],
  },
  { name: 'Guessed', why: 'Nothing stands beside the words; whose turn it is tells.', tiers: ['turn', 'near'] },
  { name: 'Unknown', why: 'Nobody could be named.', tiers: ['unknown'] },
];
const FEW = 6;

function Speakers({ cast }: { cast: WorkCast }) {
  if (cast.quotes.length === 0) return null;
  const show = (words: string) => words;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">What the speakers were told by</h2>
      {GROUPS.map(({ name, why, tiers }) => {
        const quotes = cast.quotes.filter((q) => tiers.includes(q.tier));
        if (quotes.length === 0) return null;
        return (
          <details class="tier">
            <summary>
              {name}: {figure(quotes.length)}
            </summary>
            <p>{why}</p>
            {quotes.slice(0, FEW).map((q) => (
              <figure>
                <blockquote dir="auto">{show(cast.passage([q.start, Math.min(q.end, q.start + 240)]))}</blockquote>
                <figcaption>{q.speaker === null ? 'nobody' : cast.characters[q.speaker]!.name}</figcaption>
              </figure>
            ))}
          </details>
        );
      })}
    </section>
  );
}
