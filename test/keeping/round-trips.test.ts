/** What went out and came back is the same library, page by page: as the keeper and as a guest read it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../src/library/backup/restore.ts';
import { bundleIn } from '../../src/library/bundle/bundle.ts';
import { GUEST, type Library, libraryOn, OWNER } from '../../src/library/library.ts';
import { crawl } from '../support/crawl.ts';
import { storyText } from '../support/library.ts';
import { emptyPlace, keptLibrary, opened, scratchFolder } from '../support/restored.ts';

const MOST = 90;

const HEAP = {
  'oars.txt': storyText({ Title: 'Oars', Author: 'Ilse Quay', Fandom: 'Harbour' }, 1),
  'more/ropes.txt': storyText({ Title: 'Ropes', Author: 'Ilse Quay', Rating: 'Teen', Warning: 'None' }, 2),
  'bells.txt': storyText({ Title: 'Bells', Author: 'T. Bell', Fandom: 'Harbour', Characters: 'Rook, Wren' }, 3),
  'empty.txt': '',
};

async function filled() {
  const kept = await keptLibrary();
  const root = scratchFolder();
  for (const [path, text] of Object.entries(HEAP)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await kept.library.heaps.import(OWNER, { root });
  await kept.library.bench.decideForAll(OWNER, 'quotes', 'refused');
  return kept.library;
}

/** Every page but those of when what was backed up and done, which begin anew; without the number that each request has. */
async function pagesOf(library: Library): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const who of [OWNER, GUEST])
    for (const [path, page] of await crawl({ library, actor: () => who }, MOST))
      if (path !== '/keeping' && path !== '/jobs')
        all[`${who.id} ${path}`] = page.replaceAll(/^x-request-id: (.*)$/im.exec(page)?.[1] ?? '\0', '');
  return all;
}

/** Restores a backup somewhere else. */
async function restored(from: string): Promise<Library> {
  const place = await emptyPlace();
  await restoreBackup(place, { from, passphrase: undefined });
  return libraryOn({ ...place, store: await opened(place), program: 'test', workers: 1 });
}

test('backed up and restored, exported and imported: every page is the same', async () => {
  const library = await filled();
  const before = await pagesOf(library);
  expect(Object.keys(before).length).toBeGreaterThan(100);
  expect(Object.keys(before).filter((path) => /chapters|\.epub|restoration/.test(path)).length).toBeGreaterThan(5);
  const file = join(scratchFolder(), 'library.tar.zst');
  await library.backups.make(OWNER, { to: file, isFolder: false, passphrase: undefined });
  const to = join(scratchFolder(), 'bundle');
  await library.bundles.export(OWNER, { to });
  const { whole } = (await bundleIn(to)) as { readonly whole: string };
  for (const from of [file, whole]) {
    const back = await restored(from);
    expect(await pagesOf(back)).toEqual(before);
    expect(await back.verify(OWNER)).toMatchObject({ works: 3, problems: [], unlisted: 0 });
  }
}, 180_000);
