// Promise 2, counted over the truth: every damaged story is restored, and its ledger undone must give the decoded
// original letter for letter; packed and unpacked it must give the same text. Prints how many stories of how many.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';

const shared = join(root, '../shared');
if (!existsSync(join(shared, 'eval'))) {
  console.log('undo: skipped, ../shared is not here');
  process.exit(0);
}
const [{ loadStories }, damage, { takeIn }, { restore }, { undoAll }, { packLedger, unpackLedger }] = await Promise.all(
  [
    import(join(shared, 'eval/truth.mjs')),
    import(join(shared, 'eval/damage.mjs')),
    import('../dist/intake/intake.js'),
    import('../dist/restoration/restore.js'),
    import('../dist/text/change.js'),
    import('../dist/text/pack.js'),
  ],
);
const forms = {
  'one-line': damage.oneLine,
  'one-line-straight': damage.oneLineStraight,
  'one-line-careless': damage.oneLineCareless,
  'one-line-unquoted': damage.oneLineUnquoted,
  clean: damage.clean,
  'wrapped-blank': (s) => damage.wrapped(s, 'blank'),
  'wrapped-indent': (s) => damage.wrapped(s, 'indent'),
  'wrapped-bare': (s) => damage.wrapped(s, 'bare'),
  'windows-1252': damage.cp1252,
  mojibake: (s) => damage.mojibake(s, 1),
  'mojibake-twice': (s) => damage.mojibake(s, 2),
  'tag-soup': damage.tagSoup,
};
const stories = loadStories(join(shared, 'truth'), { perAuthor: 4 });
let all = 0;
let right = 0;
for (const [form, make] of Object.entries(forms)) {
  for (const story of stories) {
    const { drafts } = await takeIn({ path: form === 'tag-soup' ? 'story.html' : 'story.txt', bytes: make(story) });
    for (const draft of drafts) {
      all++;
      const { text, ledger } = restore(draft.text, { format: draft.format, encoding: draft.encoding });
      const undone = undoAll(text.content, ledger) === draft.text.content;
      const replayed =
        unpackLedger(draft.text, JSON.parse(JSON.stringify(packLedger(ledger)))).text.content === text.content;
      if (undone && replayed) right++;
      else console.log(`undo: ${form} of ${story.id} does not come back`);
    }
  }
}
console.log(`undo: ${right} of ${all} stories come back letter for letter`);
process.exit(right === all && all > 0 ? 0 : 1);
