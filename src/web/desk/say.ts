import { z } from 'zod';
import { linesOf, readValue } from '../../library/desk/fields.ts';
import { type Sentence, sentence, verbatim } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { asksJson, done, notSo } from '../kit/answer.ts';
import { backField, type Form, formOf, idField, lineField, rowField, unread as unreadForm } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { didWords } from './did.ts';
import { KINDS } from './words.ts';
import { fieldPage } from './work.tsx';

const QUEUE = { href: '/desk/queue', words: 'waits.back-to' } as const;
const short = z.string().max(200);

const ABOUT = z.object({
  field: z
    .string()
    .regex(/^[a-z][a-zA-Z-]{0,39}$/)
    .refine((name) => !(name in {})),
  work: idField,
  said: short,
  alike: z.string(),
  value: z
    .string()
    .transform(jsonOf)
    .refine((value) => value !== undefined),
  everywhere: z.string(),
  back: backField,
});

/** POST /desk/say: a word about a field of one work, or of all works alike. What was filled in is never lost. */
export const sayPage = (needs: Needs) => async (c: Ask) => {
  const form = await formOf(c);
  const { field, work, said, alike, value, back, ...asked } = form.meant(ABOUT, QUEUE);
  const everywhere = asked.everywhere === 'yes' && alike !== '' && alike.length <= 200;
  const word = wordIn(form, field, value);
  if ('wrong' in word) {
    const typed = { lines: form.all('to'), wrong: word.wrong };
    return notSo(c, { to: word.wrong }, () => fieldPage(needs, { work, field, typed })(c));
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
  if (asksJson(c))
    return c.json({
      id: told,
      verdict,
      everywhere,
      did: didWords({ field, verdict, value: word.value, everywhere }),
      ...(everywhere ? dueIn(await needs.library.bench.due(c.var.actor)) : {}),
    });
  return c.redirect(backTo(back, told), 303);
};

/** How many works follow, and in words for the page. */
const dueIn = (due: number) => ({ due, ...(due > 0 ? { dueWords: t('desk.still-due', { due }) } : {}) });

const LATER = z.object({
  work: idField,
  kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
  field: short,
  said: short,
  alike: short,
  when: z.enum(['later', 'now']),
  back: backField,
});

/** POST /desk/later: a question is left for later, or asked again. */
export const laterPage = (needs: Needs) => async (c: Ask) => {
  const { when, back, ...question } = (await formOf(c)).meant(LATER, QUEUE);
  await needs.library.desk.putOff(c.var.actor, question, when === 'later');
  return done(c, { verdict: when }, back);
};

const STAND = z.object({
  work: idField,
  stand: z.enum(['out-of-sight', 'back']),
  because: lineField(60),
  reason: lineField(500),
  back: backField,
});

/** POST /desk/stand: the keeper takes a work out of sight, or puts it back. Its bytes are kept. */
export const standPage = (needs: Needs) => async (c: Ask) => {
  const { work, stand, because, reason, back } = (await formOf(c)).meant(STAND, QUEUE);
  await needs.library.desk.stand(c.var.actor, work, stand === 'out-of-sight', reasonIn(because, reason));
  return done(c, { verdict: stand }, back);
};

const TAKEN_BACK = z.object({ id: rowField, back: backField });

/** POST /desk/take-back */
export const takeBackPage = (needs: Needs) => async (c: Ask) => {
  const { id, back } = (await formOf(c)).meant(TAKEN_BACK, QUEUE);
  await needs.library.desk.takeBack(c.var.actor, id);
  return done(c, { id, verdict: 'taken-back' }, backTo(back, id));
};

/** What a button stands for is said in everybody's own words; what was typed stays as it was typed. */
const BECAUSE = ['why.keeper-looked', 'why.writer-asks'] as const;
const reasonIn = (because: string, typed: string): Sentence => {
  const code = BECAUSE.find((one) => one === because);
  return code ? sentence(code) : typed ? verbatim(typed) : sentence('why.keeper-decided');
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
    return 'wrong' in picked ? { wrong: say(picked.wrong) } : { verdict: 'corrected', value: picked.value };
  }
  const verdict = form.one('verdict');
  if (verdict === 'accepted' || verdict === 'refused' || verdict === 'unknown') return { verdict, value };
  if (verdict !== 'corrected') throw unread();
  const read = readValue(field, form.all('to'), value);
  return 'wrong' in read ? { wrong: say(read.wrong) } : { verdict, value: read.value };
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
  const url = new URL(path, 'http://here');
  if (url.pathname.startsWith('/desk')) url.searchParams.set('told', String(told));
  return `${url.pathname}${url.search}${url.hash}`;
}

const unread = () => unreadForm(QUEUE);
