import { type Bucket, inXml } from './bucket.ts';

/** What is larger is sent in parts of this size, each of which is sent again where it did not come. */
export const PART = 8 << 20;
const THERE = 412;
/** It does not know what `If-None-Match` is. */
const UNHEARD = 501;
const NEVER_OVER: Readonly<Record<string, string>> = { 'If-None-Match': '*' };

/**
 * Writes an object where there is none yet; one that is there stays as it is.
 * @param part as above; for tests
 */
export async function putNew(bucket: Bucket, name: string, bytes: Uint8Array, part = PART): Promise<void> {
  if (bytes.length > part) {
    if (!(await has(bucket, name))) await putInParts(bucket, name, bytes, part);
    return;
  }
  const { status } = await bucket.ask('PUT', name, { body: bytes, headers: NEVER_OVER, also: [THERE, UNHEARD] });
  if (status === UNHEARD && !(await has(bucket, name))) await bucket.ask('PUT', name, { body: bytes });
}

export const has = async (bucket: Bucket, name: string): Promise<boolean> =>
  (await bucket.ask('HEAD', name, { also: [404] })).ok;

async function putInParts(bucket: Bucket, name: string, bytes: Uint8Array, part: number): Promise<void> {
  const begun = await (await bucket.ask('POST', name, { query: { uploads: '' } })).text();
  const uploadId = inXml(begun, 'UploadId')[0] ?? '';
  try {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += part) {
      const query = { partNumber: String(parts.length + 1), uploadId };
      const { headers } = await bucket.ask('PUT', name, { query, body: bytes.subarray(at, at + part) });
      parts.push(`<Part><PartNumber>${query.partNumber}</PartNumber><ETag>${headers.get('etag')}</ETag></Part>`);
    }
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    const end = (headers: Readonly<Record<string, string>>) =>
      bucket.ask('POST', name, { query: { uploadId }, body, headers, also: [THERE, UNHEARD, 404] });
    let ended = await end(NEVER_OVER);
    if (ended.status === UNHEARD) ended = await end({});
    const text = await ended.text();
    // It may find out late, after it said that all is well; and whose answer was lost is asked again, when the upload is no more.
    if ((!ended.ok || /<Error>/.test(text)) && !(await has(bucket, name)))
      throw bucket.silent(new Error(inXml(text, 'Code')[0] ?? String(ended.status)));
    if (!ended.ok) await drop(bucket, name, uploadId);
  } catch (error) {
    await drop(bucket, name, uploadId).catch(() => {});
    throw error;
  }
}

const drop = (bucket: Bucket, name: string, uploadId: string) =>
  bucket.ask('DELETE', name, { query: { uploadId }, also: [404] });

/** An object in pieces, as they come; where it breaks off it goes on from there. @returns null where there is none */
export async function readObject(bucket: Bucket, name: string): Promise<AsyncIterable<Uint8Array> | null> {
  const first = await get(bucket, name, {});
  return first && pieces(bucket, name, first);
}

async function* pieces(bucket: Bucket, name: string, first: Response): AsyncGenerator<Uint8Array> {
  const tag = first.headers.get('etag');
  let at = 0;
  let broken = 0;
  for (let answer: Response | null = first; ; ) {
    const before = at;
    try {
      for await (const piece of answer.body ?? []) {
        at += piece.length;
        yield piece;
      }
      return;
    } catch (error) {
      // What comes on a little each time is worth going on with.
      broken = at > before ? 0 : broken + 1;
      if (broken > bucket.triesAfter(error)) throw error;
      await bucket.pause(broken);
    }
    answer = await get(bucket, name, { Range: `bytes=${at}-`, ...(tag && { 'If-Match': tag }) });
    if (answer?.status !== 206) throw bucket.silent(new Error(`${answer?.status ?? 404}`));
  }
}

async function get(bucket: Bucket, name: string, headers: Readonly<Record<string, string>>): Promise<Response | null> {
  const answer = await bucket.ask('GET', name, { headers, also: [404] });
  if (answer.ok) return answer;
  // No bucket is no proof that there is no such object.
  if (!/NoSuchBucket/.test(await answer.text())) return null;
  await bucket.ask('GET', '', { query: { 'list-type': '2', 'max-keys': '1' } });
  return null;
}

/** Names of all objects below a prefix of ours, in their order. */
export async function* listObjects(bucket: Bucket, below: string): AsyncGenerator<string> {
  const prefix = bucket.keyOf(below);
  let token: string | undefined = '';
  while (token !== undefined) {
    const query: Record<string, string> = { 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) };
    const xml: string = await (await bucket.ask('GET', '', { query })).text();
    for (const key of inXml(xml, 'Key')) yield bucket.nameOf(key);
    token = inXml(xml, 'NextContinuationToken')[0];
  }
}

/** Deletes objects, and parts of those of which not all came. @param isOurs whether a name is one of ours: a bucket may hold others' */
export async function removeObjects(
  bucket: Bucket,
  names: readonly string[],
  isOurs: (name: string) => boolean,
): Promise<void> {
  for (const name of names) await bucket.ask('DELETE', name, { also: [404] });
  const left = await bucket.ask('GET', '', {
    query: { uploads: '', prefix: bucket.keyOf('') },
    also: [400, 404, UNHEARD],
  });
  if (!left.ok) return;
  const xml = await left.text();
  const ids = inXml(xml, 'UploadId');
  for (const [i, key] of inXml(xml, 'Key').entries()) {
    const name = bucket.nameOf(key);
    if (isOurs(name) && ids[i]) await drop(bucket, name, ids[i]);
  }
}
