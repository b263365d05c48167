import type { z } from 'zod';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { problem } from '../kit/answer.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import type { Handler } from '../kit/sub-app.ts';

/** One thing that programs can ask: its handler and its description are made of the same schemas. */
export interface Operation<Asked extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  /** As OpenAPI writes it: `/api/v1/works/{id}`. */
  readonly path: string;
  /** Its name in programs that are made of the description. */
  readonly id: string;
  readonly does: PlainCode;
  /** An address to try it with. */
  readonly example: string;
  /** What stands in the address, in the path and behind the question mark. */
  readonly asked: Asked;
  readonly answer: Answer;
  /** Null: there is none that who asks may see. */
  answers(needs: Needs, c: Ask, asked: z.output<Asked>): Promise<z.input<Answer> | null>;
}

/** Keeps what an operation asks and answers together, for the compiler. */
export const operation = <Asked extends z.ZodObject, Answer extends z.ZodObject>(
  one: Operation<Asked, Answer>,
): Operation => one as unknown as Operation;

/** The path of an operation as a route. */
export const routeOf = ({ path }: Operation): `GET /${string}` =>
  `GET ${path.replace(/\{(\w+)\}/g, ':$1')}` as `GET /${string}`;

export const handlerOf =
  (one: Operation, needs: Needs): Handler =>
  async (c) => {
    const read = one.asked.safeParse({ ...c.req.query(), ...c.req.param() });
    if (!read.success) {
      const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
      return problem(c, 400, {
        title: t('lost.not-done'),
        detail: t('api.parameters', { which: fields.join(', ') }),
        code: 'api.parameters',
        wrong: Object.fromEntries(fields.map((field) => [field, t('form.not-so')])),
      });
    }
    const answer = await one.answers(needs, c, read.data);
    c.header('Cache-Control', 'no-store');
    if (answer !== null) return c.json(answer);
    return problem(c, 404, { title: t('lost.nothing-here'), detail: t('api.none'), code: 'api.none' });
  };
