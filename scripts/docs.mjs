// npm run docs: writes docs/restoration-rules.md from the rules themselves.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';

const [{ RULES }, { rulesPage }, { say }] = await Promise.all([
  import('../dist/restoration/rules.js'),
  import('../dist/library/rules-page.js'),
  import('../dist/words/words.js'),
]);
writeFileSync(join(root, 'docs/restoration-rules.md'), rulesPage(RULES, say));
