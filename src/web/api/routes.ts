import { everybody } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { worksFound } from './works.ts';

/** What programs ask. */
export const api = (needs: Needs) => subApp(everybody, { 'GET /api/v1/works': worksFound(needs) });
