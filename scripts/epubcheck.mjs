#!/usr/bin/env node
// The Java EPUBCheck, the judge of every book we write: fetched with Maven into .cache/epubcheck the first time.
//   node scripts/epubcheck.mjs FOLDER      every message (USAGE included) of every EPUB in FOLDER; exit code 1 if there is one
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSION = '5.3.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/epubcheck');
const jars = join(cache, VERSION);

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>epubcheck-fetch</artifactId><version>1</version>
<dependencies><dependency><groupId>org.w3c</groupId><artifactId>epubcheck</artifactId><version>${VERSION}</version></dependency></dependencies></project>`;

/** Is it here, or can it be fetched? Says why not instead of throwing. @returns {Promise<{ready: true} | {ready: false, why: string}>} */
export async function epubcheckReady() {
  try {
    await run('javac', ['-version']);
  } catch {
    return { ready: false, why: 'no Java (JDK 11 or newer) on this machine' };
  }
  if (existsSync(jars)) return { ready: true };
  const fresh = `${jars}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'pom.xml'), POM);
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run(
      'mvn',
      ['-B', '-q', '-f', join(fresh, 'pom.xml'), copy, `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'],
      { timeout: 240_000 },
    );
    if (!existsSync(jars)) renameSync(fresh, jars);
    return { ready: true };
  } catch (error) {
    return { ready: false, why: `EPUBCheck could not be fetched with Maven: ${String(error.message).split('\n')[0]}` };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Checks every EPUB of a folder in one JVM.
 * @returns {Promise<{book: string, id: string, severity: string, message: string, at: string}[]>} all messages, USAGE included
 */
export async function epubcheck(folder) {
  const path = readdirSync(jars)
    .filter((f) => f.endsWith('.jar'))
    .map((f) => join(jars, f))
    .join(delimiter);
  const driver = join(root, 'scripts/epubcheck/CheckFolder.java');
  await run('java', ['-XX:TieredStopAtLevel=1', '-cp', path, driver, folder], { maxBuffer: 2 ** 28 });
  const books = readdirSync(folder).filter((f) => f.endsWith('.epub'));
  return books.flatMap((book) => {
    const report = JSON.parse(readFileSync(join(folder, `${book}.json`), 'utf8'));
    rmSync(join(folder, `${book}.json`));
    return report.messages.map((m) => {
      const where = m.locations?.[0];
      return {
        book,
        id: m.ID,
        severity: m.severity,
        message: m.message,
        at: where ? `${where.path}:${where.line}` : '',
      };
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error('Which folder? node scripts/epubcheck.mjs FOLDER');
    process.exit(2);
  }
  const state = await epubcheckReady();
  if (!state.ready) {
    console.error(state.why);
    process.exit(3);
  }
  const folder = resolve(process.argv[2]);
  const messages = await epubcheck(folder);
  for (const m of messages) console.log(`${m.book}: ${m.severity} ${m.id} ${m.at} ${m.message}`);
  console.log(`${readdirSync(folder).filter((f) => f.endsWith('.epub')).length} books, ${messages.length} messages`);
  process.exit(messages.length ? 1 : 0);
}
