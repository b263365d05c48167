import { z } from 'zod';
import type { Library } from '../../library/library.ts';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { day } from '../../words/writing.ts';
import { done, notSo } from '../kit/answer.ts';
import { backField, formOf, rowField, type Wrong } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { rich, unseen } from '../kit/rich.tsx';
import { address, languageTag } from '../kit/words.ts';
import { addressOf } from '../kit/works/address.ts';
import { titleOf } from '../kit/works/title.ts';
import { TitleLink } from '../kit/works/work-card.tsx';

const HERE = '/account/notes';
const PER_PAGE = 30;

type Note = Awaited<ReturnType<Library['notes']['every']>>[number];

/** GET /account/notes: all that one marked and wrote, the newest first. */
export const notesPage = (needs: Needs) => (c: Ask) => shown(needs, c);

async function shown(
  { library }: Needs,
  c: Ask,
  { wrong = {}, id: wrongAt }: { readonly wrong?: Wrong; readonly id?: number } = {},
): Promise<Response> {
  const n = pageOf(c.req.query('page'), HERE);
  const { items, total } = await library.notes.all(c.var.actor, n, PER_PAGE);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const link = (to: number) => address(HERE, { page: to === 1 ? undefined : to });
  if (n > pages) throw notFound(sentence('page.not-here', { pages }), { href: link(pages), words: 'page.last' });
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('notes.title'), mood: 'shelf' },
    <section class="plain-page own notes-page">
      <h1>{t('notes.title')}</h1>
      <p class="quiet">{t('notes.private')}</p>
      {total === 0 ? (
        <p class="nothing">{t('notes.none')}</p>
      ) : (
        <p>
          {rich('notes.take-away', {
            markdown: (words) => (
              <a href={`${HERE}.md`} download="">
                {words}
              </a>
            ),
            json: (words) => (
              <a href={`${HERE}.json`} download="">
                {words}
              </a>
            ),
          })}
        </p>
      )}
      <ol class="own-notes">
        {items.map((note) => (
          <NoteRow note={note} wrong={note.id === wrongAt ? wrong['words'] : undefined} />
        ))}
      </ol>
      <Pager page={n} pages={pages} link={link} label={t('notes.title')} />
    </section>,
    Object.keys(wrong).length > 0 ? 400 : undefined,
  );
}

function NoteRow({ note, wrong }: { note: Note; wrong: string | undefined }) {
  const { card } = note;
  const title = card ? titleOf(card) : t('page.untitled');
  return (
    <li id={`n${note.id}`}>
      <h2>{card ? <TitleLink card={card} /> : t('notes.no-work')}</h2>
      {card ? (
        <p class="quiet">
          <a href={placeOf(note)}>
            {card.chapters > 1 && !note.gone
              ? t('work.chapter-of', { n: note.chapter + 1, of: card.chapters })
              : t('notes.there')}
          </a>{' '}
          · {day(note.made.toISOString().slice(0, 10))}
        </p>
      ) : null}
      {card && note.gone ? <p class="gone">{t(note.passage ? 'notes.gone' : 'notes.gone-and-lost')}</p> : null}
      {note.passage ? (
        <blockquote class="note-passage" lang={languageTag(card?.language)} dir="auto">
          {note.passage}
        </blockquote>
      ) : null}
      {note.words ? (
        <p class="note-words" dir="auto">
          {note.words}
        </p>
      ) : null}
      <details open={wrong !== undefined}>
        <summary>{rich('notes.change', { title, unseen })}</summary>
        <form class="note-form" method="post" action={HERE}>
          <input type="hidden" name="id" value={note.id} />
          <input type="hidden" name="back" value={HERE} />
          <label for={`words-${note.id}`}>{t('notes.words')}</label>
          <textarea id={`words-${note.id}`} name="words" rows={4} dir="auto">
            {note.words}
          </textarea>
          {wrong ? <p class="wrong">{wrong}</p> : null}
          <p class="deeds">
            <button type="submit" name="act" value="change">
              {t('notes.keep')}
            </button>
            <button type="submit" name="act" value="drop">
              {t('notes.drop')}
            </button>
          </p>
        </form>
      </details>
    </li>
  );
}

const placeOf = ({ card, chapter, block, gone }: Note): string =>
  card && gone
    ? `/works/${card.id}`
    : card
      ? addressOf({ id: card.id, words: card.words, chapters: { length: card.chapters } }, { chapter, block })
      : HERE;

const CHANGE = z.object({ id: rowField, words: z.string(), act: z.enum(['change', 'drop']), back: backField });

/** POST /account/notes: a note is written anew, or thrown away. */
export const changeNotePage = (needs: Needs) => async (c: Ask) => {
  const { id, words, act, back } = (await formOf(c)).meant(CHANGE, { href: HERE, words: 'notes.back' });
  const refused = act === 'drop' ? null : await needs.library.notes.change(c.var.actor, id, words);
  if (act === 'drop') await needs.library.notes.drop(c.var.actor, id);
  if (!refused) return done(c, { id }, back === '/' ? HERE : back);
  const wrong = { words: say(refused) };
  return notSo(c, wrong, () => shown(needs, c, { wrong, id }));
};

/** GET /account/notes.json: all of them, to be taken away. */
export const notesAsJson =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const notes = (await library.notes.every(c.var.actor)).map((note) => ({
      work: note.card && { id: note.card.id, title: note.card.title, writers: writersOf(note) },
      chapter: note.chapter + 1,
      passage: note.passage,
      gone: note.gone,
      note: note.words,
      made: note.made.toISOString(),
      changed: note.changed.toISOString(),
      at: note.card ? placeOf(note) : null,
    }));
    return taken(c, 'json', 'application/json', `${JSON.stringify({ notes }, null, 2)}\n`);
  };

/** GET /account/notes.md */
export const notesAsMarkdown =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const notes = await library.notes.every(c.var.actor);
    const byWork = new Map<string, Note[]>();
    for (const note of notes) {
      const key = note.card?.id ?? '';
      byWork.set(key, [...(byWork.get(key) ?? []), note]);
    }
    const parts = [...byWork.values()].map((own) => {
      const [{ card }] = own as [Note];
      const head = card ? [titleOf(card), ...writersOf(own[0]!)].map(plain).join(' – ') : t('notes.no-work');
      const rows = own
        .sort((a, b) => a.chapter - b.chapter || a.block - b.block || a.letter - b.letter)
        .map((note) =>
          [
            card && card.chapters > 1 && !note.gone
              ? `*${t('work.chapter-of', { n: note.chapter + 1, of: card.chapters })}*`
              : null,
            card && note.gone ? `*${t(note.passage ? 'notes.gone' : 'notes.gone-and-lost')}*` : null,
            note.passage ? plain(note.passage).replace(/^/gm, '> ') : null,
            note.words || null,
          ]
            .filter((one) => one !== null)
            .join('\n\n'),
        );
      return `## ${head}\n\n${rows.join('\n\n---\n\n')}`;
    });
    return taken(c, 'md', 'text/markdown', `# ${t('notes.title')}\n\n${parts.join('\n\n')}\n`);
  };

const writersOf = ({ card }: Note): readonly string[] =>
  (card?.tags ?? []).flatMap(({ type, name }) => (type === 'author' ? [name] : []));
/** What would be a mark of Markdown stands as it is. */
const plain = (words: string): string => words.replace(/[\\`*_#[\]<>]/g, '\\$&');

const taken = (c: Ask, ending: string, type: string, body: string): Response =>
  c.body(body, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="ficarium-notes.${ending}"`,
    'Cache-Control': 'private, no-store',
  });
