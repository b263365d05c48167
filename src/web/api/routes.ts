import { everybody } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { openapi } from './openapi.ts';
import { handlerOf, routeOf } from './operation.ts';
import { apiPage } from './page.tsx';
import { countTags, findTags, readTag } from './tags.ts';
import { findWorks, readWork } from './works.ts';

/** All that programs can ask. */
const OPERATIONS = [findWorks, readWork, findTags, readTag, countTags];

/** What programs ask, what can be asked as a document, and the same for people. */
export const api = (needs: Needs) =>
  subApp(everybody, {
    ...Object.fromEntries(OPERATIONS.map((one) => [routeOf(one), handlerOf(one, needs)])),
    'GET /api/v1/openapi.json': openapi(OPERATIONS),
    'GET /api': apiPage(OPERATIONS),
  });
