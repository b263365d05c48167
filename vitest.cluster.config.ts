import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** `npm run test:cluster`: against a real OpenSearch, one file after the other. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [] } },
  defineConfig({
    test: { include: ['test/cluster/**/*.cluster.ts'], fileParallelism: false, testTimeout: 240_000, hookTimeout: 240_000 },
  }),
);
