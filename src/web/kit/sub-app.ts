import { Hono } from 'hono';
import type { Guard } from './guard.ts';
import type { Ask, Env } from './needs.ts';

export type Handler = (c: Ask) => Response | Promise<Response>;

/** `GET` and an address, or `POST` and one; where two fit, the first is taken. */
export type Routes = Readonly<{ [route in `${'GET' | 'POST' | 'PUT'} /${string}`]: Handler }>;

/**
 * Pages under one guard, so that none can be added without it.
 * @param guard for all of them, or one for looking (`GET`) and one for acting (`POST`)
 */
export function subApp(guard: Guard | { readonly look: Guard; readonly act: Guard }, routes: Routes): Hono<Env> {
  const app = new Hono<Env>();
  const { look, act } = typeof guard === 'function' ? { look: guard, act: guard } : guard;
  for (const [route, page] of Object.entries(routes)) {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT', string];
    const before = method === 'GET' ? look : act;
    app.on(method, path, (c) => before(c) ?? page(c));
  }
  return app;
}
