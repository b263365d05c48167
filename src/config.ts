import { resolve } from 'node:path';
import { FicariumError } from './errors.ts';
import type { S3Settings } from './files/s3/bucket.ts';
import type { Level } from './log/log.ts';
import { sentence } from './text/sentence.ts';

/** Every setting, read once at the start. `docs/running.md` lists them; a test holds the two together. */
export interface Config {
  /** Where the library keeps its files and, at home, its database. */
  readonly dataFolder: string;
  /** A bucket in which originals are kept instead of the data folder. */
  readonly bucket: S3Settings | undefined;
  /** A PostgreSQL of one's own (15 or newer); undefined = the embedded one. */
  readonly databaseUrl: string | undefined;
  /** An OpenSearch that finds instead of what is built in; undefined = none. */
  readonly search: SearchSettings | undefined;
  readonly host: string;
  readonly port: number;
  /** The origin under which people reach the library, such as `https://stories.example`; undefined = where it listens. */
  readonly publicUrl: string | undefined;
  /** Proxies of one's own before the library, whose word about the visitor's address is believed. */
  readonly proxies: number;
  /** Programs that restore side by side; default = all cores. */
  readonly workers: number | undefined;
  /** Folder that is watched while the library is open; what comes into it is taken in. */
  readonly inbox: string | undefined;
  /** Folder into which the library backs itself up each night. */
  readonly backups: string | undefined;
  /** Locks backups, and opens them. */
  readonly passphrase: string | undefined;
  /** Folder of the second reader's model, for `rescue --thorough`. */
  readonly model: string | undefined;
  /** calibre's `ebook-convert`, which makes books for Kindles; undefined = looked for where programs are. */
  readonly calibre: string | undefined;
  /** The server by which books are sent to e-readers, and from whom; undefined = none are sent. */
  readonly mail: { readonly server: string; readonly from: string } | undefined;
  /** Folders in which programs are looked for (`PATH`). */
  readonly programs: string;
  /** The least that the log of `serve` tells; undefined = `warn` on a terminal, else `info`. */
  readonly logLevel: Level | undefined;
  /** Where figures about the program are given to Prometheus; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Statements of SQL that take longer stand in the log of `serve`, in milliseconds. */
  readonly slow: number;
  /** Requests that one address may send in a minute; 0: any number. */
  readonly limit: number;
  /** Seconds between saying that no more visitors are to come and closing the doors. */
  readonly drain: number;
  /** Every statement of SQL stands in the log, with its time. */
  readonly debugSql: boolean;
  /** What commands and pages are said in: a tag (`de`); undefined = what whoever asks for them understands. */
  readonly language: string | undefined;
  /** Whoever reads along wants no colours (`NO_COLOR`). */
  readonly plain: boolean;
  /** There may be a screen with a browser on it. */
  readonly screen: boolean;
}

/** A search engine, and what stands there. */
export interface SearchSettings {
  /** Of one node or several. */
  readonly urls: readonly string[];
  readonly prefix: string;
  readonly shards: number;
  readonly replicas: number;
}

const SETTINGS = [
  'FICARIUM_DATA',
  'FICARIUM_FILES',
  'FICARIUM_S3_ENDPOINT',
  'FICARIUM_S3_REGION',
  'FICARIUM_S3_KEY',
  'FICARIUM_S3_SECRET',
  'DATABASE_URL',
  'SEARCH_URL',
  'SEARCH_INDEX',
  'SEARCH_SHARDS',
  'SEARCH_REPLICAS',
  'FICARIUM_HOST',
  'PORT',
  'FICARIUM_PUBLIC_URL',
  'FICARIUM_TRUST_PROXY',
  'FICARIUM_WORKERS',
  'FICARIUM_INBOX',
  'FICARIUM_BACKUPS',
  'FICARIUM_PASSPHRASE',
  'FICARIUM_MODEL',
  'FICARIUM_CALIBRE',
  'FICARIUM_MAIL',
  'FICARIUM_MAIL_FROM',
  'FICARIUM_LOG',
  'FICARIUM_METRICS',
  'FICARIUM_SLOW_MS',
  'FICARIUM_LIMIT',
  'FICARIUM_DRAIN',
  'DEBUG',
  'FICARIUM_LANGUAGE',
] as const;
export type Setting = (typeof SETTINGS)[number];
export const settingNames: readonly Setting[] = SETTINGS;

/**
 * Environment → one frozen object; nobody else reads the environment.
 * @throws FicariumError `bad-setting` naming the setting
 */
export function readConfig(env: Readonly<Partial<Record<string, string>>>): Config {
  return Object.freeze({
    dataFolder: resolve(env['FICARIUM_DATA'] || 'data'),
    bucket: bucketIn(env),
    databaseUrl: env['DATABASE_URL'] || undefined,
    search: searchIn(env),
    host: env['FICARIUM_HOST'] || '127.0.0.1',
    port: wholeNumber('PORT', env['PORT'], 8080, 0, 65_535),
    publicUrl: originOf(env['FICARIUM_PUBLIC_URL']),
    proxies: wholeNumber('FICARIUM_TRUST_PROXY', env['FICARIUM_TRUST_PROXY'], 0, 0, 8),
    workers: env['FICARIUM_WORKERS'] ? wholeNumber('FICARIUM_WORKERS', env['FICARIUM_WORKERS'], 1, 1, 256) : undefined,
    inbox: env['FICARIUM_INBOX'] ? resolve(env['FICARIUM_INBOX']) : undefined,
    backups: env['FICARIUM_BACKUPS'] ? resolve(env['FICARIUM_BACKUPS']) : undefined,
    passphrase: env['FICARIUM_PASSPHRASE'] || undefined,
    model: env['FICARIUM_MODEL'] ? resolve(env['FICARIUM_MODEL']) : undefined,
    calibre: env['FICARIUM_CALIBRE'] || undefined,
    mail: mailOf(env['FICARIUM_MAIL'], env['FICARIUM_MAIL_FROM']),
    programs: env['PATH'] ?? '',
    logLevel: levelOf(env['FICARIUM_LOG']),
    metrics: placeOf(env['FICARIUM_METRICS']),
    slow: wholeNumber('FICARIUM_SLOW_MS', env['FICARIUM_SLOW_MS'], 1000, 1, 3_600_000),
    limit: wholeNumber('FICARIUM_LIMIT', env['FICARIUM_LIMIT'], 600, 0, 1_000_000),
    drain: wholeNumber('FICARIUM_DRAIN', env['FICARIUM_DRAIN'], 0, 0, 600),
    // Other programs read it too, each its own words in it.
    debugSql: /(?:^|[\s,])(?:sql|\*)(?:$|[\s,])/.test(env['DEBUG'] ?? ''),
    language: env['FICARIUM_LANGUAGE'] || undefined,
    plain: Boolean(env['NO_COLOR']),
    screen: !env['CI'] && (process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])),
  });
}

/** What whoever started the program is spoken to in, the dearest first: as the setting says, then as the machine is. */
export const languageIn = (env: Readonly<Partial<Record<string, string>>>): string =>
  [env['FICARIUM_LANGUAGE'], env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']].filter(Boolean).join();

function wholeNumber(name: Setting, value: string | undefined, otherwise: number, least: number, most: number): number {
  if (!value) return otherwise;
  const n = Number(value);
  if (Number.isInteger(n) && n >= least && n <= most) return n;
  throw new FicariumError(
    'bad-setting',
    sentence('setting.is', { setting: name, value }),
    sentence('setting.whole-number', { least, most }),
  );
}

const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'debug'];

function levelOf(value: string | undefined): Level | undefined {
  if (!value) return undefined;
  const level = LEVELS.find((one) => one === value);
  if (level) return level;
  throw new FicariumError(
    'bad-setting',
    sentence('setting.is', { setting: 'FICARIUM_LOG', value }),
    sentence('setting.one-of', { values: LEVELS.join(', ') }),
  );
}

function mailOf(server: string | undefined, from: string | undefined): Config['mail'] {
  if (!server) return undefined;
  // Neither is said in an error: a password may stand in it.
  if (!/^smtps?:$/.test(URL.parse(server)?.protocol ?? ''))
    throw new FicariumError('bad-setting', sentence('setting.mail'), sentence('setting.mail-advice'));
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from ?? ''))
    throw new FicariumError('bad-setting', sentence('setting.mail-from'), sentence('setting.mail-from-advice'));
  return { server, from: from! };
}

function originOf(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new FicariumError(
    'bad-setting',
    sentence('setting.is', { setting: 'FICARIUM_PUBLIC_URL', value }),
    sentence('setting.public-url'),
  );
}

function bucketIn(env: Readonly<Partial<Record<string, string>>>): S3Settings | undefined {
  const value = env['FICARIUM_FILES'];
  if (!value) return undefined;
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.-]+(?:\/[\w.-]+)*))?\/?$/.exec(value) ?? [];
  if (bucket === undefined)
    throw new FicariumError(
      'bad-setting',
      sentence('setting.is', { setting: 'FICARIUM_FILES', value }),
      sentence('setting.files'),
    );
  const region = env['FICARIUM_S3_REGION'] || 'us-east-1';
  const endpoint = URL.parse(env['FICARIUM_S3_ENDPOINT'] || `https://s3.${region}.amazonaws.com`);
  if (!endpoint || !/^https?:$/.test(endpoint.protocol) || endpoint.href !== `${endpoint.origin}/`)
    throw new FicariumError('bad-setting', sentence('setting.s3-endpoint'), sentence('setting.s3-endpoint-advice'));
  const [key, secret] = [env['FICARIUM_S3_KEY'], env['FICARIUM_S3_SECRET']];
  // Neither is said in an error.
  if (!key || !secret)
    throw new FicariumError('bad-setting', sentence('setting.s3-key'), sentence('setting.s3-key-advice'));
  return { bucket, prefix, endpoint: endpoint.origin, region, key, secret };
}

function searchIn(env: Readonly<Partial<Record<string, string>>>): SearchSettings | undefined {
  const urls = (env['SEARCH_URL'] ?? '').split(/[\s,]+/).filter(Boolean);
  if (urls.length === 0) return undefined;
  // What stands in it may be a password: it is not said again.
  for (const one of urls)
    if (!/^https?:$/.test(URL.parse(one)?.protocol ?? ''))
      throw new FicariumError('bad-setting', sentence('setting.search-url'), sentence('setting.search-urls'));
  const prefix = env['SEARCH_INDEX'] || 'ficarium';
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(prefix))
    throw new FicariumError(
      'bad-setting',
      sentence('setting.is', { setting: 'SEARCH_INDEX', value: prefix }),
      sentence('setting.search-index'),
    );
  return {
    urls,
    prefix,
    shards: wholeNumber('SEARCH_SHARDS', env['SEARCH_SHARDS'], 1, 1, 1024),
    replicas: wholeNumber('SEARCH_REPLICAS', env['SEARCH_REPLICAS'], 1, 0, 10),
  };
}

/** `9464`, or `0.0.0.0:9464`. */
function placeOf(value: string | undefined): Config['metrics'] {
  if (!value) return undefined;
  const [, host = '127.0.0.1', port] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  if (port !== undefined && Number(port) <= 65_535)
    return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
  throw new FicariumError(
    'bad-setting',
    sentence('setting.is', { setting: 'FICARIUM_METRICS', value }),
    sentence('setting.metrics'),
  );
}
