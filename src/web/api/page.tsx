import { t } from '../../words/words.ts';
import type { Ask } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to } from '../kit/rich.tsx';
import { parametersOf } from './openapi.ts';
import type { Operation } from './operation.ts';

const HEADER = 'Authorization: Bearer ficarium_…';

/** GET /api: what programs can ask, for people. */
export const apiPage = (operations: readonly Operation[]) => (c: Ask) =>
  page(
    c,
    { title: t('api.title'), mood: 'shelf', index: true },
    <section class="plain-page api">
      <h1>{t('api.title')}</h1>
      <p>{t('api.about')}</p>
      <p>{rich('api.description', { document: to('/api/v1/openapi.json') })}</p>
      <p>{rich('api.with-key', { keys: to('/account/keys'), header: <code>{HEADER}</code> })}</p>
      {operations.map((one) => (
        <section>
          <h2>
            <code>{`GET ${one.path}`}</code>
          </h2>
          <p>{t(one.does)}</p>
          <dl class="parameters">
            {parametersOf(one).map(({ name, required, schema }) => (
              <div>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{rangeOf(schema, required)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={one.example}>
              <code>{one.example}</code>
            </a>
          </p>
        </section>
      ))}
    </section>,
  );

/** What a parameter may be, in a few words. */
function rangeOf(schema: { readonly [key: string]: unknown }, required: boolean): string {
  const { enum: one, minimum, maximum, default: usual } = schema;
  const said = [
    ...(Array.isArray(one) ? [one.join(', ')] : []),
    ...(typeof minimum === 'number' && typeof maximum === 'number' ? [`${minimum}–${maximum}`] : []),
    ...(usual === undefined || usual === '' ? [] : [t('api.usual', { value: String(usual) })]),
    ...(required ? [t('api.required')] : []),
  ];
  return said.length > 0 ? said.join('; ') : t('api.any');
}
