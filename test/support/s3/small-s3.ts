import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { AwsV4Signer } from 'aws4fetch';
import { onTestFinished } from 'vitest';
import type { S3Settings } from '../../../src/files/s3/bucket.ts';

/**
 * What a bucket may do to a request: end the connection, answer this status, break off in the middle of the answer, say nothing, or begin to
 * answer and say no more.
 */
export type Fault = 'gone' | 'half' | 'silent' | 'stuck' | number;

export interface SmallS3 {
  readonly settings: S3Settings;
  /** All objects of the bucket. */
  readonly objects: Map<string, Buffer>;
  /** Uploads of which not all parts came. */
  readonly unfinished: Map<string, { readonly key: string; readonly parts: Map<number, Buffer> }>;
  /** Every request, as `PUT name`. */
  readonly asked: string[];
  /** Asked of every request that is signed well. */
  fault: (asked: string, nth: number) => Fault | undefined;
  hasVersions: boolean;
}

const PER_PAGE = 3;
const CODES: Readonly<Record<number, string>> = {
  403: 'SignatureDoesNotMatch',
  404: 'NoSuchKey',
  412: 'PreconditionFailed',
  503: 'SlowDown',
};

/** A server that speaks as much of S3 as is used, checks every signature and the hash of every body, and fails when it is told to. */
export async function smallS3(prefix = 'lib/one'): Promise<SmallS3> {
  const server = createServer((request, answer) => void serve(request, answer).catch(() => answer.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { bucket: 'stories', prefix, endpoint, region: 'us-east-1', key: 'KEY', secret: 'secret/of+ours' };
  const s3: SmallS3 = {
    settings,
    objects: new Map(),
    unfinished: new Map(),
    asked: [],
    fault: () => undefined,
    hasVersions: false,
  };

  async function isSigned(request: IncomingMessage, url: URL): Promise<boolean> {
    const said = request.headers.authorization ?? '';
    const names = /SignedHeaders=([^,]+)/.exec(said)?.[1]?.split(';') ?? [];
    const signer = new AwsV4Signer({
      method: request.method!,
      url: url.href,
      headers: Object.fromEntries(
        names.filter((name) => name !== 'host').map((name) => [name, String(request.headers[name])]),
      ),
      accessKeyId: settings.key,
      secretAccessKey: settings.secret,
      service: 's3',
      region: settings.region,
      datetime: String(request.headers['x-amz-date']),
      allHeaders: true,
    });
    return (await signer.authHeader()) === said;
  }

  async function serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url!, endpoint);
    const body = await buffer(request);
    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const end = (status: number, content: string | Buffer = '', headers = {}) =>
      void answer.writeHead(status, headers).end(request.method === 'HEAD' ? '' : content);
    const refuse = (status: number, code = CODES[status] ?? 'InternalError') =>
      end(status, `<Error><Code>${code}</Code></Error>`);
    if (!(await isSigned(request, url))) return refuse(403);
    if (request.headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex'))
      return refuse(400, 'XAmzContentSHA256Mismatch');
    const asked = `${request.method} ${key}${url.search}`;
    s3.asked.push(asked);
    const fault = s3.fault(asked, s3.asked.filter((one) => one === asked).length);
    if (fault === 'gone') return void request.socket.destroy();
    if (fault === 'silent') return;
    if (fault === 'stuck' && request.method !== 'GET') return;
    if (fault === 'stuck' && key === '') return void answer.writeHead(200, { 'Content-Length': 100 }).write('<V>');
    if (typeof fault === 'number') return refuse(fault);
    if (bucket !== settings.bucket) return refuse(404, 'NoSuchBucket');
    const query = url.searchParams;
    const mayWrite = () => request.headers['if-none-match'] !== '*' || !s3.objects.has(key);
    const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;
    const uploadId = query.get('uploadId') ?? '';
    const upload = s3.unfinished.get(uploadId);
    if (key === '') {
      if (query.has('versioning')) return end(200, `<V>${s3.hasVersions ? '<Status>Enabled</Status>' : ''}</V>`);
      if (query.has('uploads'))
        return end(
          200,
          [...s3.unfinished]
            .filter(([, { key }]) => key.startsWith(query.get('prefix') ?? ''))
            .map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`)
            .join(''),
        );
      const all = [...s3.objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).sort();
      const from = Number(query.get('continuation-token')?.split('&')[1] ?? 0);
      const more =
        from + PER_PAGE < all.length ? `<NextContinuationToken>a&amp;${from + PER_PAGE}</NextContinuationToken>` : '';
      return end(
        200,
        `<L>${all
          .slice(from, from + PER_PAGE)
          .map((name) => `<Contents><Key>${name}</Key></Contents>`)
          .join('')}${more}</L>`,
      );
    }
    if (request.method === 'POST' && query.has('uploads')) {
      const id = randomUUID();
      s3.unfinished.set(id, { key, parts: new Map() });
      return end(200, `<R><UploadId>${id}</UploadId></R>`);
    }
    if (uploadId && !upload) return refuse(404, 'NoSuchUpload');
    if (upload && request.method === 'PUT') {
      upload.parts.set(Number(query.get('partNumber')), body);
      return end(200, '', { ETag: tagOf(body) });
    }
    if (upload && request.method === 'DELETE') return end(204, String(s3.unfinished.delete(uploadId) && ''));
    if (upload) {
      if (!mayWrite()) return refuse(412);
      const tags = [...body.toString().matchAll(/<ETag>([^<]*)<\/ETag>/g)].map((m) => m[1]);
      const parts = [...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part);
      if (tags.join() !== parts.map(tagOf).join()) return refuse(400, 'InvalidPart');
      s3.objects.set(key, Buffer.concat(parts));
      s3.unfinished.delete(uploadId);
      return end(200, '<R></R>');
    }
    if (request.method === 'PUT') {
      if (!mayWrite()) return refuse(412);
      s3.objects.set(key, body);
      return end(200, '', { ETag: tagOf(body) });
    }
    if (request.method === 'DELETE') return end(204, String(s3.objects.delete(key) && ''));
    const bytes = s3.objects.get(key);
    if (!bytes) return refuse(404);
    const tag = tagOf(bytes);
    if (request.headers['if-match'] && request.headers['if-match'] !== tag) return refuse(412);
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const piece = bytes.subarray(from);
    const headers = {
      ETag: tag,
      'Content-Length': piece.length,
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    };
    if (fault !== 'half' && fault !== 'stuck') return end(from > 0 ? 206 : 200, piece, headers);
    answer.writeHead(from > 0 ? 206 : 200, headers);
    answer.write(piece.subarray(0, Math.ceil(piece.length / 2)), () => fault === 'half' && request.socket.destroy());
  }
  return s3;
}
