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
  /** Somebody waits for the answer: it is asked once, and not waited for longer than a few seconds. */
  readonly once?: boolean;
}

interface Given {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string;
}

/** Milliseconds before it is asked again; in each a little chance, so that many do not come back at once. */
const PAUSES = [100, 400, 1600, 3000];
/** So long nothing may be heard of it, at the beginning of an answer and within it; what is sent takes its time besides. */
const SILENT_MS = 10_000;
const SENT_A_MS = 50;
/** Where somebody waits. */
const PATIENCE_MS = 5000;
/** What says nothing at all is asked no more than once again: it is not the kind of thing that passes in a second. */
const SILENT_TRIES = 1;
/** Those pass by themselves. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** Asks a bucket, again where what went wrong passes by itself, and says what does not in sentences. */
export class Bucket {
  /** For people: `s3://bucket/prefix`. */
  readonly where: string;
  readonly pauses: readonly number[];
  readonly #settings: S3Settings;
  readonly #client: AwsClient;

  readonly #silentMs: number;

  /** @param pauses as above; for tests @param silentMs as above; for tests */
  constructor(settings: S3Settings, pauses: readonly number[] = PAUSES, silentMs = SILENT_MS) {
    const { bucket, prefix, region, key, secret } = settings;
    this.where = `s3://${bucket}${prefix && `/${prefix}`}`;
    this.pauses = pauses;
    this.#silentMs = silentMs;
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
    { query = {}, headers = {}, body = '', also = [], once = false }: Ask = {},
  ): Promise<Response> {
    const { endpoint, bucket } = this.#settings;
    const url = `${endpoint}/${bucket}${name && `/${this.keyOf(name)}`}`;
    const search = new URLSearchParams(query).toString();
    const hashed = { ...headers, 'x-amz-content-sha256': headers['x-amz-content-sha256'] ?? sha256Of(body) };
    for (let tried = 0; ; tried++) {
      const given = { method, headers: hashed, ...(body.length > 0 && { body }) };
      const patience = once ? Math.min(PATIENCE_MS, this.#silentMs) : this.#silentMs + body.length / SENT_A_MS;
      const answer = await this.#once(search ? `${url}?${search}` : url, given, patience);
      if (answer instanceof Response && (answer.ok || also.includes(answer.status))) return answer;
      const passes = !(answer instanceof Response) || PASSING.has(answer.status);
      const tries = once ? 0 : this.triesAfter(answer);
      if (!passes || tried >= tries) throw await this.#trouble(answer);
      if (answer instanceof Response) await answer.body?.cancel().catch(() => {});
      await this.pause(tried);
    }
  }

  pause(tried: number): Promise<void> {
    return sleep((this.pauses[tried] ?? 0) * (0.75 + Math.random() / 2));
  }

  /** @returns what went wrong where nothing was answered */
  async #once(url: string, given: Given, patience: number): Promise<Response | Error> {
    const late = new AbortController();
    const { signal } = late;
    // Signed each time: a signature is as old as its clock says.
    const ask = async () => fetch(await this.#client.sign(url, given as RequestInit), { signal });
    try {
      const answer = await heard(late, patience, ask());
      return answer.body
        ? new Response(this.#goingOn(answer.body, late, patience), {
            status: answer.status,
            headers: answer.headers,
          })
        : answer;
    } catch (error) {
      return signal.aborted ? (signal.reason as Silence) : (error as Error);
    }
  }

  /** A body as whoever reads it asks for it. @throws FicariumError `files-down` where it breaks off, or nothing more comes */
  #goingOn(body: ReadableStream<Uint8Array>, late: AbortController, ms: number): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await heard(late, ms, reader.read());
            if (done) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            controller.error(this.silent(error as Error));
          }
        },
        cancel: (why) => reader.cancel(why),
      },
      { highWaterMark: 0 },
    );
  }

  /** How often it is asked again, where this went wrong. */
  triesAfter(error: unknown): number {
    const cause = error instanceof FicariumError ? error.cause : error;
    return cause instanceof Silence ? Math.min(SILENT_TRIES, this.pauses.length) : this.pauses.length;
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

/** It says nothing. */
class Silence extends Error {}

/** What comes, if it comes soon enough; else all of it is given up. */
async function heard<T>(late: AbortController, ms: number, coming: Promise<T>): Promise<T> {
  const timer = setTimeout(() => late.abort(new Silence(`${Math.round(ms / 1000)} s`)), ms);
  return coming.finally(() => clearTimeout(timer));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What stands in elements of this name, in their order: the answers of S3 are lists of plain elements. */
export const inXml = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) =>
    text!.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!),
  );
