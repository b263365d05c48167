import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';
import { sha256Of } from '../bytes.ts';

/** A bucket of S3, or of what speaks as S3 does. */
export interface S3Settings {
  readonly bucket: string;
  /** Below which everything lies, without `/` at its ends; may be empty. */
  readonly prefix: string;
  /** Such as `https://s3.example`; the bucket comes after it in the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

export interface Ask {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Answers for which whoever asks has a use; 200 and 204 are always among them. */
  readonly also?: readonly number[];
}

interface Given {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string;
}

/** Milliseconds before it is asked again; in each a little chance, so that many do not come back at once. */
const PAUSES = [100, 400, 1600, 3000];
const ANSWERS_WITHIN_MS = 60_000;
/** Those pass by themselves. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** Asks a bucket, again where what went wrong passes by itself, and says what does not in sentences. */
export class Bucket {
  /** For people: `s3://bucket/prefix`. */
  readonly where: string;
  readonly pauses: readonly number[];
  readonly #settings: S3Settings;
  readonly #client: AwsClient;

  /** @param pauses as above; for tests */
  constructor(settings: S3Settings, pauses: readonly number[] = PAUSES) {
    const { bucket, prefix, region, key, secret } = settings;
    this.where = `s3://${bucket}${prefix && `/${prefix}`}`;
    this.pauses = pauses;
    this.#settings = settings;
    this.#client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3' });
  }

  /** The whole name of what lies below the prefix; of nothing: what all of them begin with. */
  keyOf(name: string): string {
    const { prefix } = this.#settings;
    return prefix ? `${prefix}/${name}` : name;
  }
  /** The name below the prefix of a whole one that begins with it. */
  nameOf(key: string): string {
    return key.slice(this.keyOf('').length);
  }

  /**
   * @param name below the prefix; empty: the bucket itself
   * @throws FicariumError `files-down`, `disk-full`
   */
  async ask(
    method: string,
    name: string,
    { query = {}, headers = {}, body = '', also = [] }: Ask = {},
  ): Promise<Response> {
    const { endpoint, bucket } = this.#settings;
    const url = `${endpoint}/${bucket}${name && `/${this.keyOf(name)}`}`;
    const search = new URLSearchParams(query).toString();
    const hashed = { ...headers, 'x-amz-content-sha256': headers['x-amz-content-sha256'] ?? sha256Of(body) };
    for (let tried = 0; ; tried++) {
      const given = { method, headers: hashed, ...(body.length > 0 && { body }) };
      const answer = await this.#once(search ? `${url}?${search}` : url, given);
      if (answer instanceof Response && (answer.ok || also.includes(answer.status))) return answer;
      const passes = !(answer instanceof Response) || PASSING.has(answer.status);
      if (!passes || tried >= this.pauses.length) throw await this.#trouble(answer);
      if (answer instanceof Response) await answer.body?.cancel().catch(() => {});
      await this.pause(tried);
    }
  }

  pause(tried: number): Promise<void> {
    return sleep((this.pauses[tried] ?? 0) * (0.75 + Math.random() / 2));
  }

  /** @returns what went wrong where nothing was answered */
  async #once(url: string, given: Given) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`${ANSWERS_WITHIN_MS / 1000} s`)), ANSWERS_WITHIN_MS);
    try {
      // Signed each time: a signature is as old as its clock says.
      return await fetch(await this.#client.sign(url, given as RequestInit), { signal: late.signal });
    } catch (error) {
      return error as Error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #trouble(answer: Response | Error): Promise<FicariumError> {
    const { where } = this;
    if (!(answer instanceof Response)) return this.silent(answer);
    const text = await answer.text().catch(() => '');
    const cause = inXml(text, 'Code')[0] ?? String(answer.status);
    if (answer.status === 507 || /quota|StorageFull/i.test(cause))
      return new FicariumError(
        'disk-full',
        sentence('error.disk-full', { path: where }),
        sentence('advice.free-space'),
      );
    if (/TimeTooSkewed/.test(cause))
      return new FicariumError('files-down', sentence('error.s3-clock', { where }), sentence('doctor.clock-advice'));
    if (answer.status === 401 || answer.status === 403)
      return new FicariumError('files-down', sentence('error.s3-key', { where, cause }), sentence('advice.s3-key'));
    if (answer.status === 404)
      return new FicariumError('files-down', sentence('error.s3-bucket', { where }), sentence('advice.s3-bucket'));
    if (PASSING.has(answer.status))
      return new FicariumError(
        'files-down',
        sentence('error.s3-silent', { where, cause }),
        sentence('advice.s3-silent'),
      );
    return new FicariumError(
      'files-down',
      sentence('error.s3-refused', { where, cause }),
      sentence('advice.s3-refused'),
    );
  }

  /** It answered nothing, or broke off again and again. */
  silent(error: Error): FicariumError {
    const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
    return new FicariumError(
      'files-down',
      sentence('error.s3-silent', { where: this.where, cause: code ?? message }),
      sentence('advice.s3-silent'),
      { cause: error },
    );
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands in elements of this name, in their order: the answers of S3 are lists of plain elements. */
export const inXml = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) =>
    text!.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!),
  );
