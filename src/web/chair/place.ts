import { z } from 'zod';
import { sentence } from '../../text/sentence.ts';
import { done } from '../kit/answer.ts';
import { formOf, rowField } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { addressOf } from '../kit/works/address.ts';
import { wantedEdition } from '../kit/works/edition.ts';

/** From 0, as pages of ours send it. */
const countField = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const PLACE = z.object({
  edition: rowField,
  chapter: countField,
  block: countField,
  /** When it was, in milliseconds since 1970, where it could not be said at once. */
  at: z.union([
    z.literal('').transform(() => undefined),
    z
      .string()
      .regex(/^\d{13}$/)
      .transform((ms) => new Date(Number(ms))),
  ]),
});

/** Keeps where somebody is in a story, as its page says while they read. */
export const keepPlacePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const id = c.req.param('id') ?? '';
    const next = { href: /^\w{1,64}$/.test(id) ? `/works/${id}` : '/', words: 'work.go' } as const;
    const place = (await formOf(c)).meant(PLACE, next);
    if (!/^\w{1,64}$/.test(id) || !(await library.places.keep(c.var.actor, id, place)))
      throw notFound(sentence('work.no-place'), next);
    return done(c, { kept: true }, next.href);
  };

/** Leads to where somebody stopped reading a work; to its page where they have not begun. */
export const goOnPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const edition = await wantedEdition(c, library);
    const place = await library.places.goOn(c.var.actor, edition);
    return c.redirect(place ? addressOf(edition.work, place) : `/works/${edition.workId}`, 303);
  };

/** Forgets where somebody stopped. */
export const forgetPlacePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    await library.places.forget(c.var.actor, c.req.param('id') ?? '');
    return done(c, { kept: false }, '/');
  };
