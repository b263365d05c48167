import { z } from 'zod';
import type { Actor } from '../../library/library.ts';
import { say, t } from '../../words/words.ts';
import type { Ask, Needs } from '../kit/needs.ts';

const MOST = 16_384;
/** As KOReader's own server numbers what goes wrong. */
const CODES = { wrongPassword: 2001, taken: 2002, unreadable: 2003, noDocument: 2004, closed: 2005 } as const;

const text = (most: number) => z.string().max(most);
const given = z.object({
  document: z.string().regex(/^[^\s:/\\\p{C}]{1,200}$/u),
  progress: z.union([text(4000), z.number()]).transform(String),
  percentage: z.coerce.number().min(0).max(1),
  device: text(200).default(''),
  device_id: text(200).default(''),
});
const newUser = z.object({ username: text(200), password: text(200) });

const no = (c: Ask, status: 400 | 401 | 402 | 403 | 413 | 429, code: number, message: string): Response =>
  c.json({ code, message }, status);

/**
 * Nobody becomes a member by synchronising. Whoever has made a password for this device on their account page is told that
 * all is well; everybody else where it is made.
 */
export const createPage = (needs: Needs) => async (c: Ask) => {
  const read = newUser.safeParse(await bodyOf(c));
  if (!read.success) return no(c, 400, CODES.unreadable, t('device.sync-unreadable'));
  const entered = await needs.library.devices.enterSync(read.data.username, read.data.password, c.var.from);
  if ('waitMs' in entered && entered.waitMs > 0) return tooMany(c, entered.waitMs, say(entered.sentence));
  return 'waitMs' in entered
    ? no(c, 402, CODES.closed, t('device.sync-make'))
    : c.json({ username: read.data.username }, 201);
};

export const authPage = (needs: Needs) => async (c: Ask) => {
  const who = await whoSyncs(needs, c);
  return who instanceof Response ? who : c.json({ authorized: 'OK' });
};

export const putProgressPage = (needs: Needs) => async (c: Ask) => {
  const who = await whoSyncs(needs, c);
  if (who instanceof Response) return who;
  const read = given.safeParse(await bodyOf(c));
  if (!read.success)
    return read.error.issues.some(({ path }) => path[0] === 'document')
      ? no(c, 403, CODES.noDocument, t('device.sync-document'))
      : no(c, 400, CODES.unreadable, t('device.sync-unreadable'));
  const { device_id: deviceId, ...said } = read.data;
  const at = await needs.library.devices.keepPlace(who, { ...said, deviceId });
  return c.json({ document: said.document, timestamp: seconds(at) });
};

export const getProgressPage = (needs: Needs) => async (c: Ask) => {
  const who = await whoSyncs(needs, c);
  if (who instanceof Response) return who;
  const document = c.req.param('document') ?? '';
  if (!given.shape.document.safeParse(document).success) return no(c, 403, CODES.noDocument, t('device.sync-document'));
  const place = await needs.library.devices.place(who, document);
  if (!place) return c.json({});
  const { progress, percentage, device, deviceId, at } = place;
  return c.json({ document, progress, percentage, device, device_id: deviceId, timestamp: seconds(at) });
};

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

async function whoSyncs({ library }: Needs, c: Ask): Promise<Actor | Response> {
  const [name, key] = [c.req.header('X-Auth-User') ?? '', c.req.header('X-Auth-Key') ?? ''];
  c.header('Cache-Control', 'no-store');
  if (name === '' || key === '') return no(c, 401, CODES.wrongPassword, t('device.no-pair'));
  const entered = await library.devices.enterSync(name, key, c.var.from);
  if (!('waitMs' in entered)) return entered;
  if (entered.waitMs > 0) return tooMany(c, entered.waitMs, say(entered.sentence));
  return no(c, 401, CODES.wrongPassword, say(entered.sentence));
}

function tooMany(c: Ask, waitMs: number, message: string): Response {
  c.header('Retry-After', String(Math.ceil(waitMs / 1000)));
  return no(c, 429, CODES.wrongPassword, message);
}

/** What was sent as JSON; undefined for what is none, or too much. */
async function bodyOf(c: Ask): Promise<unknown> {
  const body = await c.req.text();
  if (body.length > MOST) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
