import {
  type Character,
  castOfWork,
  isWorthNaming,
  type Pair,
  type PersonFound,
  type Tier,
  type WorkCast,
} from '../../library/works/cast-of-work.ts';
import { shapeOf } from '../../library/works/shape.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { figure, listed } from '../../words/writing.ts';
import { isAdult } from '../kit/field-words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to } from '../kit/rich.tsx';
import { adultNotice } from '../kit/works/adult.tsx';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { titleOf } from '../kit/works/title.ts';
import { Strip, Together } from './cast-picture.tsx';
import { ShapePicture } from './shape-picture.tsx';

const MOST_PEOPLE = 40;
const MOST_PAIRS = 24;
const MOST_IN_PICTURE = 12;

/** Who is in a work: its people, where they are, who is with whom, and what each speaker was told by. */
export const peoplePage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  if (isAdult(work.fields.rating?.value ?? null) && c.var.reading.adult === 'no') return adultNotice(c, work);
  if (unchanged(c, edition, '-people').isKnown) return c.body(null, 304);
  const whole = await needs.library.works.whole(c.var.actor, edition);
  const dates = work.chapters.length > 1 ? await needs.library.works.chapterDates(c.var.actor, edition) : null;
  const cast = castOfWork(whole);
  const characters = cast.characters.filter(isWorthNaming).slice(0, MOST_PEOPLE);
  const shown = characters.slice(0, MOST_IN_PICTURE);
  return page(
    c,
    { title: t('people.title', { title: titleOf(work) }), mood: 'shelf', section: 'works' },
    <div class="cast">
      <h1>{t('people.who')}</h1>
      <SlimHead work={work} />
      {characters.length === 0 ? (
        <p>{rich('people.nobody', { read: to(`/works/${work.id}`) })}</p>
      ) : (
        <>
          <Sums cast={cast} people={characters.length} />
          {work.chapters.length > 1 ? (
            <section aria-labelledby="shape">
              <h2 id="shape">{t('shape.title')}</h2>
              <ShapePicture work={work} shape={shapeOf(whole, cast, shown)} people={shown} dates={dates} />
            </section>
          ) : null}
          <People characters={characters} declared={work.people ?? []} />
          <Pairs cast={cast} shown={new Set(characters)} />
          <Speakers cast={cast} />
        </>
      )}
    </div>,
  );
};

function Sums({ cast, people }: { cast: WorkCast; people: number }) {
  const told = cast.quotes.filter((q) => q.speaker !== null).length;
  return (
    <p class="intro">
      {t('people.sums', { people, quotes: cast.quotes.length, told })} {t('people.is-suggested')}
    </p>
  );
}

function People({ characters, declared }: { characters: readonly Character[]; declared: readonly PersonFound[] }) {
  const most = Math.max(...characters.flatMap((c) => c.where));
  const declaredAs = new Map(declared.flatMap((p) => (p.declared ? [[p.name, p.declared]] : [])));
  return (
    <section class="wide-table" aria-label={t('people.people')}>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col" class="number">
              {t('people.speaks')}
            </th>
            <th scope="col" class="number">
              {t('people.named')}
            </th>
            <th scope="col">{t('people.where')}</th>
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
    ...(character.aliases.length > 0 ? [t('people.also', { names: listed(character.aliases.slice(0, 8)) })] : []),
    ...(declared && declared !== character.name ? [t('people.declared', { name: declared })] : []),
    ...(character.present ? [] : [t('people.spoken-of')]),
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
      <h2 id="together">{t('people.together')}</h2>
      <p>{t('people.thicker')}</p>
      <Together characters={characters} pairs={pairs} />
      <details>
        <summary>{t('people.as-table')}</summary>
        <table class="people">
          <thead>
            <tr>
              <th scope="col">{t('people.two-people')}</th>
              <th scope="col" class="number">
                {t('people.scenes')}
              </th>
              <th scope="col" class="number">
                {t('people.answers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((p: Pair) => (
              <tr>
                <th scope="row" dir="auto">
                  {t('people.two', { one: characters[p.a]!.name, other: characters[p.b]!.name })}
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

const GROUPS: readonly { readonly name: PlainCode; readonly why: PlainCode; readonly tiers: readonly Tier[] }[] = [
  {
    name: 'people.certain',
    why: 'people.certain-by',
    tiers: ['name', 'narrator'],
  },
  {
    name: 'people.likely',
    why: 'people.likely-by',
    tiers: ['noun', 'pronoun', 'beat', 'continued'],
  },
  { name: 'people.guessed', why: 'people.guessed-by', tiers: ['turn', 'near'] },
  { name: 'people.unknown', why: 'people.unknown-by', tiers: ['unknown'] },
];
const FEW = 6;

function Speakers({ cast }: { cast: WorkCast }) {
  if (cast.quotes.length === 0) return null;

  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t('people.told-by')}</h2>
      {GROUPS.map(({ name, why, tiers }) => {
        const quotes = cast.quotes.filter((q) => tiers.includes(q.tier));
        if (quotes.length === 0) return null;
        return (
          <details class="tier">
            <summary>{t('people.group', { group: t(name), n: quotes.length })}</summary>
            <p>{t(why)}</p>
            {quotes.slice(0, FEW).map((q) => (
              <figure>
                <blockquote dir="auto">{cast.passage([q.start, Math.min(q.end, q.start + 240)])}</blockquote>
                <figcaption>
                  {q.speaker === null ? t('people.no-speaker') : cast.characters[q.speaker]!.name}
                </figcaption>
              </figure>
            ))}
          </details>
        );
      })}
    </section>
  );
}
