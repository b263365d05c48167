import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { COMPILED } from './test/support/compiled.ts';

const globalSetup = './test/support/global-setup.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    ...(existsSync(globalSetup) ? { globalSetup } : {}),
    setupFiles: ['./test/support/laws.ts'],
    env: { NODE_COMPILE_CACHE: COMPILED },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A loaded machine answers late.
    expect: { poll: { timeout: 30_000 } },
    // graphile-worker waits for nothing when it writes that a job is done, so a connection cut just then is heard by the process alone; the
    // program listens there (`main.ts`). Anything else that nobody heard fails the run.
    onUnhandledError: ({ message, stack }) =>
      !(/graphile-worker\/dist\/sql\/(?:complete|fail)Jobs/.test(stack ?? '') && /EPIPE|ECONNRESET|terminat/i.test(message)),
    reporters: ['default'],
  },
});
