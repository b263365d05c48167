// npm run container [-- --from REVISION] [--image NAME]: builds the image of the Dockerfile and tries it: front page, import, stop, restart, a kill, an upgrade.
// Needs Linux, root and buildah; where no registry of images is reached, debootstrap makes what the image stands on. No engine is needed: the
// image is run by unshare, as an engine would with `--read-only --user 10001 --cap-drop=ALL --security-opt=no-new-privileges`.
// With --image one that was built already is tried. With --from the library is made by an image of an earlier revision, and then opened by this one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bin/runtime.mjs';
import { Box, freePort } from './container/box.mjs';
import { baseImage, buildImage, IMAGE, missing, renamed, sizeOf, Unreached } from './container/build.mjs';

const { values } = parseArgs({ options: { from: { type: 'string' }, image: { type: 'string' } } });
const lacking = missing();
if (lacking) {
  console.log(`skipped: the container (${lacking})`);
  process.exit(0);
}

const began = Date.now();
const say = (what) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);
let passed = 0;
const check = (holds, what) => {
  if (!holds) throw new Error(`It is not so: ${what}`);
  passed++;
  say(`ok  ${what}`);
};

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-container-'));
const boxes = [];
try {
  const base = values.image && !values.from ? undefined : baseImage(say);
  if (base) say(`stands on ${base}`);
  const image = values.image ?? IMAGE;
  const bytes = values.image ? sizeOf(image) : buildImage(base, IMAGE, root);
  say(`${values.image ? 'took' : 'built'} ${image}, ${Math.round(bytes / 1e6)} MB`);
  const data = join(scratch, 'data');
  const heap = join(root, 'samples/heap');
  const port = await freePort();
  const start = async (image) => {
    const box = new Box(image, { data, heap, port });
    boxes.push(box);
    await box.ready();
    return box;
  };

  let first = image;
  if (values.from) {
    const tree = join(scratch, 'earlier');
    const made = spawnSync(
      'sh',
      [
        '-c',
        `mkdir "$1" && git archive "$2" | tar -x -C "$1" && cp Dockerfile .dockerignore "$1"`,
        'sh',
        tree,
        values.from,
      ],
      { cwd: root, stdio: 'inherit' },
    );
    if (made.status !== 0) throw new Error(`There is no revision ${values.from}.`);
    first = `${IMAGE}-earlier`;
    buildImage(base, first, tree);
    say(`built ${first} of ${values.from}`);
  }

  let box = await start(first);
  say(`started ${first}: process 1 is ${box.firstProcess()}`);
  check((await box.page('/')).includes('Ficarium'), 'the front page is there');
  check(box.run(['id', '-u']).out === '10001', 'it runs as user 10001');
  check(
    box.run(['sh', '-c', 'touch /app/here || touch /etc/here || touch /here']).status !== 0,
    'nothing can be written outside of /data and /tmp',
  );
  check(box.healthy() === 0, 'its health check says that it is well');
  const imported = box.run(['ficarium', 'import', '/mnt/heap']);
  check(imported.status === 0 || imported.status === 1, `import takes the heap in: ${imported.said}`);
  const works = await box.works();
  check(works > 0, `${works} works can be found`);

  const stopped = await box.stop();
  check(stopped.code === 0, `stopped by SIGTERM within ${stopped.seconds.toFixed(1)} s, exit code ${stopped.code}`);
  box = await start(first);
  check((await box.works()) === works, 'started again: the same works');
  await box.kill();
  box = await start(first);
  check((await box.works()) === works, 'killed and started again: the same works');
  await box.stop();

  const next = values.from ? image : renamed(image);
  box = await start(next);
  check(
    (await box.works()) === works,
    `upgraded to ${next}, ${box.run(['ficarium', '--version']).out}: the same works`,
  );
  check(box.run(['ficarium', 'backup', '/data/library.tar.zst']).status === 0, 'it is backed up while it is open');
  check(box.run(['ficarium', 'doctor']).status < 3, 'the doctor finds nothing bad');
  await box.stop();
  console.log(`${passed} passed, 0 failed`);
} catch (error) {
  if (error instanceof Unreached) console.log(`skipped: the container (${error.message})`);
  else fail(error);
} finally {
  for (const box of boxes) await box.remove();
  rmSync(scratch, { recursive: true, force: true });
}

function fail(error) {
  console.error(error.message);
  for (const box of boxes) console.error(box.log.slice(-2000));
  process.exitCode = 1;
}
