// npm run dev: opens the library on what is in src, and anew whenever something there is saved. Only what changed is compiled,
// without looking at types (the editor and `npm run check` do), and the database stays up meanwhile.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';

const src = join(root, 'src');
const dist = join(root, 'dist');
/** Editors save in several strokes. */
const QUIET_MS = 40;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const node = prepare();
if (process.execPath === node) await develop();
else {
  // Whatever Node npm runs on: the library's own from here on.
  const own = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => own.kill(signal));
  own.on('exit', (code) => process.exit(code ?? 3));
}

async function develop() {
  // From here on dist is not what TypeScript believes that it wrote: the next build writes every file.
  rmSync(join(root, 'node_modules/.cache/ficarium.tsbuildinfo'), { force: true });
  rmSync(join(dist, '.built'), { force: true });
  // Readers run on the modules that are compiled anew, not on all of them in one file.
  rmSync(join(dist, 'library/heaps/reading.js'), { force: true });
  const { transformWithOxc } = await import('vite');
  const database = process.env.DATABASE_URL ? undefined : await startDatabase();
  const env = {
    // What Node made of files that did not change is kept from one start to the next.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/ficarium-dev'),
    ...process.env,
    DATABASE_URL: database?.url ?? process.env.DATABASE_URL,
  };
  let library = open(env);
  const changed = new Set();
  let timer;
  let going = false;
  const again = async () => {
    if (going) return;
    going = true;
    const began = performance.now();
    const names = [...changed];
    changed.clear();
    try {
      await Promise.all(names.map((name) => compile(name, transformWithOxc)));
      await close(library.program);
      library = open(env);
      await library.isOpen;
      console.error(`${names.join(', ')}: ${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      console.error(error.message);
    }
    going = false;
    if (changed.size > 0) timer = setTimeout(again, QUIET_MS);
  };
  watch(src, { recursive: true }, (_, name) => {
    if (!name || /\.test\.tsx?$|\.md$|~$|\.sw.$/.test(name)) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(again, QUIET_MS);
  });
  for (const signal of SIGNALS)
    process.once(signal, async () => {
      await close(library.program);
      await database?.stop();
      process.exit(0);
    });
}

/** One file of src into dist, as the build does it. */
async function compile(name, transform) {
  const from = join(src, name);
  const to = join(dist, name).replace(/\.tsx?$/, '.js');
  if (!existsSync(from)) return rmSync(to, { recursive: true, force: true });
  if (statSync(from).isDirectory()) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!/\.tsx?$/.test(name)) return cpSync(from, to);
  const { code } = await transform(readFileSync(from, 'utf8'), from, {
    lang: name.endsWith('x') ? 'tsx' : 'ts',
    target: 'es2024',
    jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
    typescript: { rewriteImportExtensions: 'rewrite' },
    sourcemap: false,
  });
  writeFileSync(to, code);
}

/** The library, and when it is open (or could not be opened, which it says itself). */
function open(env) {
  const args = [join(dist, 'main.js'), 'serve', '--samples', ...process.argv.slice(2)];
  const program = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const isOpen = new Promise((done) => {
    program.once('exit', done);
    program.stdout.on('data', (said) => {
      process.stdout.write(said);
      // Its address, in whatever language it is said.
      if (/https?:\/\//.test(String(said))) done();
    });
  });
  return { program, isOpen };
}

/** Ends the library where it stands: whatever it had begun, the next one does, as after any crash. */
function close(program) {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once('exit', done);
    program.kill('SIGKILL');
  });
}

/** The database of the data folder, which stays up while programs come and go. */
async function startDatabase() {
  const { startEmbedded } = await import(join(dist, 'store/embedded.js'));
  const { say } = await import(join(dist, 'words/words.js'));
  const dataFolder = resolve(root, process.env.FICARIUM_DATA || 'data');
  mkdirSync(dataFolder, { recursive: true });
  return startEmbedded({ dataFolder, say: (what) => console.error(say(what)) });
}
