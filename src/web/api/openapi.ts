import { z } from 'zod';
import { t } from '../../words/words.ts';
import type { Ask } from '../kit/needs.ts';
import type { Operation } from './operation.ts';
import { problemOf } from './schemas.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}
type JsonSchema = { readonly [key: string]: unknown };

/** What an operation can be asked, as OpenAPI says it; made of the schema that reads it. */
export function parametersOf({ path, asked }: Operation): readonly Parameter[] {
  const { properties = {}, required = [] } = jsonOf(asked, 'input') as {
    readonly properties?: { readonly [name: string]: JsonSchema };
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => {
    const isPath = path.includes(`{${name}}`);
    return { name, in: isPath ? 'path' : 'query', required: isPath || required.includes(name), schema };
  });
}

const jsonOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  return json;
};

const PROBLEMS = { '400': 'api.problem-400', '401': 'api.problem-401', '404': 'api.problem-404' } as const;

/** The whole description (OpenAPI 3.1), in the words of whoever asks. */
export function descriptionOf(operations: readonly Operation[]): JsonSchema {
  const problems = Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, words]) => [
      status,
      {
        description: t(words),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Ficarium', version: '1', description: t('api.about') },
    servers: [{ url: '/' }],
    security: [{}, { key: [] }],
    paths: Object.fromEntries(
      operations.map((one) => [
        one.path,
        {
          get: {
            operationId: one.id,
            summary: t(one.does),
            parameters: parametersOf(one),
            responses: {
              '200': {
                description: t('api.answer'),
                content: { 'application/json': { schema: jsonOf(one.answer, 'output') } },
              },
              ...problems,
            },
          },
        },
      ]),
    ),
    components: {
      schemas: { Problem: jsonOf(problemOf, 'output') },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: t('api.key') } },
    },
  };
}

/** GET /api/v1/openapi.json */
export const openapi =
  (operations: readonly Operation[]) =>
  (c: Ask): Response => {
    c.header('Cache-Control', 'no-cache');
    return c.json(descriptionOf(operations));
  };
