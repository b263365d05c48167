// The published schemas of OPDS, judges of our catalogues. Not all of them may be passed on, so they do not lie here: OPDS_SCHEMAS names a
// folder with what https://github.com/opds-community/drafts has in `schema/` (as `drafts/`), https://github.com/readium/webpub-manifest in
// `schema/` (as `readium/`), `schema/1.2/opds.rnc` of https://github.com/opds-community/specs, and `atom.rnc` from appendix B of RFC 4287.
// Their checkers are fetched with npm and Maven into .cache/opds the first time.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const JING = '20220510';
const PACKAGE = JSON.stringify({ private: true, dependencies: { ajv: '8.17.1', 'ajv-formats': '3.0.1' } });
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>jing-fetch</artifactId><version>1</version>
<dependencies><dependency><groupId>org.relaxng</groupId><artifactId>jing</artifactId><version>${JING}</version></dependency></dependencies></project>`;
const cache = fileURLToPath(new URL('../.cache/opds', import.meta.url));
const schemas = process.env['OPDS_SCHEMAS'];

/** Is all of it here, or can it be fetched? Says why not instead of throwing. @returns {Promise<{ready: true} | {ready: false, why: string}>} */
export async function opdsReady() {
  if (!schemas) return { ready: false, why: 'OPDS_SCHEMAS names no folder with the schemas' };
  const absent = ['drafts', 'readium', 'opds.rnc', 'atom.rnc'].find((name) => !existsSync(join(schemas, name)));
  if (absent) return { ready: false, why: `${absent} is not in the folder that OPDS_SCHEMAS names` };
  if (existsSync(cache)) return { ready: true };
  const fresh = `${cache}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), PACKAGE);
    writeFileSync(join(fresh, 'pom.xml'), POM);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'];
    await run('npm', ['install', ...quiet], { cwd: fresh, timeout: 240_000 });
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    const where = [`-DoutputDirectory=${join(fresh, 'jars')}`, '-DincludeScope=runtime'];
    await run('mvn', ['-B', '-q', '-f', join(fresh, 'pom.xml'), copy, ...where], { timeout: 240_000 });
    if (!existsSync(cache)) renameSync(fresh, cache);
    return { ready: true };
  } catch (error) {
    return { ready: false, why: `a checker could not be fetched: ${String(error.message).split('\n')[0]}` };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} feeds of OPDS 2.0 @returns {string[][]} for each what the JSON Schema has against it */
export function faultsOf2(feeds) {
  const fetched = createRequire(join(cache, 'package.json'));
  const ajv = new (fetched('ajv/dist/2019').default)({ strict: false, allErrors: true });
  fetched('ajv-formats').default(ajv);
  for (const folder of ['drafts', 'readium'])
    for (const name of readdirSync(join(schemas, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.json')) continue;
      const { $schema: _, ...schema } = JSON.parse(readFileSync(join(schemas, folder, name), 'utf8'));
      if (schema.$id && !ajv.getSchema(schema.$id)) ajv.addSchema(schema);
    }
  const valid = ajv.getSchema('https://drafts.opds.io/schema/feed.schema.json');
  return feeds.map((feed) =>
    valid(JSON.parse(feed)) ? [] : valid.errors.map((e) => `${e.instancePath} ${e.message}`),
  );
}

/** @param {readonly string[]} feeds of OPDS 1.2 @returns {Promise<string[][]>} for each what the RELAX NG grammar has against it */
export async function faultsOf1(feeds) {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-opds-'));
  try {
    // Where the published one forbids line ends in addresses it forbids the letters r and t.
    const grammar = readFileSync(join(schemas, 'opds.rnc'), 'utf8').replace('\\nrt', '\\n\\r\\t');
    writeFileSync(join(folder, 'opds.rnc'), grammar);
    writeFileSync(join(folder, 'atom.rnc'), readFileSync(join(schemas, 'atom.rnc')));
    const files = feeds.map((feed, n) => {
      writeFileSync(join(folder, `${n}.xml`), feed);
      return join(folder, `${n}.xml`);
    });
    const jing = [
      '-cp',
      join(cache, 'jars', '*'),
      'com.thaiopensource.relaxng.util.Driver',
      '-c',
      join(folder, 'opds.rnc'),
    ];
    const { stdout } = await run('java', [...jing, ...files], { maxBuffer: 2 ** 26 }).catch((failed) => failed);
    const lines = String(stdout).split('\n');
    return files.map((file) =>
      lines.filter((line) => line.startsWith(`${file}:`)).map((line) => line.slice(file.length)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
