import { linesOf, readValue } from '../../library/desk/fields.ts';
import type { Ask, Needs } from '../needs.ts';
import { deskKeeper } from '../parts/desk-nav.tsx';
import { KINDS } from '../parts/desk-words.ts';
import { didWords } from '../parts/did.ts';
import { Halt } from '../parts/halt.ts';
import { fieldPage } from './desk-work.tsx';
import { localPath } from './reading.tsx';

type Form = { readonly [name: string]: readonly string[] };

/** POST /desk/say: a word about a field of one work, or of all works alike. What was filled in is never lost. */
export const sayPage = (needs: Needs) => async (c: Ask) => {
  deskKeeper(c);
  const form = await formIn(c);
  const one = (name: string) => form[name]?.[0] ?? '';
  const field = one('field');
  const work = one('work');
  const said = one('said');
  const alike = one('alike');
  const value = jsonOf(one('value'));
  if (
    !/^[a-z][a-zA-Z-]{0,39}$/.test(field) ||
    field in {} ||
    !/^\w{1,64}$/.test(work) ||
    said.length > 200 ||
    value === undefined
  )
    throw unread();
  const everywhere = one('everywhere') === 'yes' && alike !== '' && alike.length <= 200;
  const word = wordIn(form, field, value);
  if ('wrong' in word) {
    if (c.req.header('Accept') === 'application/json') return c.json({ error: word.wrong }, 400);
    return fieldPage(needs, { work, field, typed: { lines: form['to'] ?? [], wrong: word.wrong } })(c);
  }
  const { verdict } = word;
  const told = everywhere
    ? await needs.library.desk.sayAlike(c.var.actor, {
        field,
        said: alike,
        verdict,
        value: inAll(field, word.value, verdict),
      })
    : (await needs.library.desk.say(c.var.actor, { workId: work, field, said, verdict, value: word.value })).id;
  if (c.req.header('Accept') === 'application/json')
    return c.json({
      id: told,
      verdict,
      everywhere,
      did: didWords({ field, verdict, value: word.value, everywhere }),
      due: everywhere ? await needs.library.bench.due(c.var.actor) : 0,
    });
  return c.redirect(backTo(one('back'), told), 303);
};

/** POST /desk/later: a question is left for later, or asked again. */
export const laterPage = (needs: Needs) => async (c: Ask) => {
  deskKeeper(c);
  const form = await formIn(c);
  const one = (name: string) => form[name]?.[0] ?? '';
  const [work, kind, field, said, alike] = ['work', 'kind', 'field', 'said', 'alike'].map(one) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const when = one('when');
  if (
    !Object.hasOwn(KINDS, kind) ||
    !/^\w{1,64}$/.test(work) ||
    (when !== 'later' && when !== 'now') ||
    [field, said, alike].some((words) => words.length > 200)
  )
    throw unread();
  await needs.library.desk.putOff(
    c.var.actor,
    { work, kind: kind as keyof typeof KINDS, field, said, alike },
    when === 'later',
  );
  if (c.req.header('Accept') === 'application/json') return c.json({ verdict: when });
  return c.redirect(localPath(one('back')), 303);
};

/** POST /desk/stand: the keeper takes a work out of sight, or puts it back. Its bytes are kept. */
export const standPage = (needs: Needs) => async (c: Ask) => {
  deskKeeper(c);
  const form = await formIn(c);
  const work = form['work']?.[0] ?? '';
  const hide = form['stand']?.[0];
  if (!/^\w{1,64}$/.test(work) || (hide !== 'out-of-sight' && hide !== 'back')) throw unread();
  const reason = (form['reason']?.[0] ?? '')
    .toWellFormed()
    .replace(/[\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 500);
  await needs.library.desk.stand(c.var.actor, work, hide === 'out-of-sight', reason || 'the keeper decided so');
  if (c.req.header('Accept') === 'application/json') return c.json({ verdict: hide });
  return c.redirect(localPath(form['back']?.[0]), 303);
};

/** POST /desk/take-back */
export const takeBackPage = (needs: Needs) => async (c: Ask) => {
  deskKeeper(c);
  const form = await formIn(c);
  const id = form['id']?.[0] ?? '';
  if (!/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2_147_483_647) throw unread();
  await needs.library.desk.takeBack(c.var.actor, Number(id));
  if (c.req.header('Accept') === 'application/json') return c.json({ id: Number(id), verdict: 'taken-back' });
  return c.redirect(backTo(form['back']?.[0] ?? '', Number(id)), 303);
};

async function formIn(c: Ask): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : [])),
    ]),
  );
}

interface ReadWord {
  readonly verdict: 'accepted' | 'corrected' | 'refused' | 'unknown';
  readonly value: unknown;
}

/** What is said, in one of the ways in which a form says it. */
function wordIn(form: Form, field: string, value: unknown): ReadWord | { readonly wrong: string } {
  const pick = form['pick']?.[0];
  if (pick !== undefined) {
    const picked = readValue(field, linesOf(jsonOf(pick) ?? ''), value);
    return 'wrong' in picked ? picked : { verdict: 'corrected', value: picked.value };
  }
  const verdict = form['verdict']?.[0];
  if (verdict === 'accepted' || verdict === 'refused' || verdict === 'unknown') return { verdict, value };
  if (verdict !== 'corrected') throw unread();
  const read = readValue(field, form['to'] ?? [], value);
  return 'wrong' in read ? read : { verdict, value: read.value };
}

/** Of names alike the value is the names that take the place of what is said. */
function inAll(field: string, value: unknown, verdict: string): unknown {
  if (verdict === 'refused' || verdict === 'unknown') return null;
  return field === 'authors' || field === 'series' ? linesOf(value) : value;
}

const MOST = { values: 1000, letters: 5000 };

/** JSON of a form: a value as a record holds it, and nothing else; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return simple(value);
    const all = value.map(simple);
    return all.length <= MOST.values && all.every((one) => one !== undefined && one !== null) ? all : undefined;
  } catch {
    return undefined;
  }
}

/** A word, a figure, yes or no, nothing, or somebody. */
function simple(one: unknown): unknown {
  if (one === null || typeof one === 'boolean' || typeof one === 'number') return one;
  if (typeof one === 'string') return one.length <= MOST.letters ? one : undefined;
  if (typeof one !== 'object' || !('name' in one)) return undefined;
  const known = (['name', 'contact', 'account'] as const).flatMap((key) => {
    const said = (one as { readonly [key: string]: unknown })[key];
    return typeof said === 'string' && said.length <= MOST.letters ? [[key, said]] : [];
  });
  const person = Object.fromEntries(known);
  return person.name === undefined ? undefined : person;
}

/** Where the form stood, with what was said; the place on the page stays. */
function backTo(path: string, told: number): string {
  const url = new URL(localPath(path), 'http://here');
  if (url.pathname.startsWith('/desk')) url.searchParams.set('told', String(told));
  return `${url.pathname}${url.search}${url.hash}`;
}

const unread = () =>
  new Halt(400, 'The form did not say what is meant.', {
    kept: 'Nothing was changed.',
    next: { href: '/desk/queue', words: 'Back to what waits' },
  });
