import { linesOf, readValue } from '../../library/desk/fields.ts';
import { type Form, formOf, localPath, unread as unreadForm } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { didWords } from './did.ts';
import { KINDS } from './words.ts';
import { fieldPage } from './work.tsx';

/** POST /desk/say: a word about a field of one work, or of all works alike. What was filled in is never lost. */
export const sayPage = (needs: Needs) => async (c: Ask) => {
  const form = await formOf(c);
  const { one } = form;
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
    return fieldPage(needs, { work, field, typed: { lines: form.all('to'), wrong: word.wrong } })(c);
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
  const { one } = await formOf(c);
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
  const { one, line } = await formOf(c);
  const work = one('work');
  const hide = one('stand');
  if (!/^\w{1,64}$/.test(work) || (hide !== 'out-of-sight' && hide !== 'back')) throw unread();
  await needs.library.desk.stand(
    c.var.actor,
    work,
    hide === 'out-of-sight',
    line('reason', 500) || 'the keeper decided so',
  );
  if (c.req.header('Accept') === 'application/json') return c.json({ verdict: hide });
  return c.redirect(localPath(one('back')), 303);
};

/** POST /desk/take-back */
export const takeBackPage = (needs: Needs) => async (c: Ask) => {
  const { one } = await formOf(c);
  const id = one('id');
  if (!/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2_147_483_647) throw unread();
  await needs.library.desk.takeBack(c.var.actor, Number(id));
  if (c.req.header('Accept') === 'application/json') return c.json({ id: Number(id), verdict: 'taken-back' });
  return c.redirect(backTo(one('back'), Number(id)), 303);
};

interface ReadWord {
  readonly verdict: 'accepted' | 'corrected' | 'refused' | 'unknown';
  readonly value: unknown;
}

/** What is said, in one of the ways in which a form says it. */
function wordIn(form: Form, field: string, value: unknown): ReadWord | { readonly wrong: string } {
  const [pick] = form.all('pick');
  if (pick !== undefined) {
    const picked = readValue(field, linesOf(jsonOf(pick) ?? ''), value);
    return 'wrong' in picked ? picked : { verdict: 'corrected', value: picked.value };
  }
  const verdict = form.one('verdict');
  if (verdict === 'accepted' || verdict === 'refused' || verdict === 'unknown') return { verdict, value };
  if (verdict !== 'corrected') throw unread();
  const read = readValue(field, form.all('to'), value);
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

const unread = () => unreadForm({ href: '/desk/queue', words: 'Back to what waits' });
