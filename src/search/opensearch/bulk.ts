import { setTimeout as pause } from 'node:timers/promises';
import { searchDown } from '../../errors.ts';
import type { Unfit } from '../port.ts';
import { type Client, Refused } from './client.ts';

/** One thing to be done with a document. */
export interface Operation {
  /** Another name of an index: under a name that means nothing the engine would make one. */
  readonly index: string;
  readonly id: string;
  /** Null: it is deleted there. */
  readonly document: Readonly<Record<string, unknown>> | null;
}

interface Written {
  readonly bytes: number;
  readonly lines: string;
  readonly id: string;
}

interface Result {
  readonly items: readonly {
    readonly [did: string]: {
      readonly _id: string;
      readonly status: number;
      readonly error?: { readonly reason?: string };
    };
  }[];
}

/** As much at once as a node takes without holding its breath. */
const MOST_BYTES = 4_000_000;
const LEAST_BYTES = 100_000;
const TRIES = 8;
const PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const TIMEOUT_MS = 60_000;

/**
 * Tells a cluster of many documents. What it has no room for now is told again after a growing pause, in smaller pieces. Whatever is older than what is
 * there already is not taken, and that is as it should be.
 * @param version as in `Batch`
 * @returns what it will never take
 * @throws FicariumError `search-down`
 */
export async function tell(
  client: Client,
  operations: readonly Operation[],
  version: number,
): Promise<readonly Unfit[]> {
  const unfit: Unfit[] = [];
  let left = operations.map((one) => written(one, version));
  let most = MOST_BYTES;
  for (let tried = 0; left.length > 0; ) {
    const now = pieceOf(left, most);
    const { refused, later } = await send(client, now);
    unfit.push(...refused);
    left = [...later, ...left.slice(now.length)];
    if (later.length === 0) {
      tried = 0;
      most = Math.min(MOST_BYTES, most * 2);
      continue;
    }
    if (++tried > TRIES) throw searchDown();
    most = Math.max(LEAST_BYTES, most / 2);
    await pause(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** tried));
  }
  return unfit;
}

function written({ index, id, document }: Operation, version: number): Written {
  const about = { _index: index, _id: id, version, version_type: 'external_gte' };
  const lines =
    document === null
      ? `${JSON.stringify({ delete: about })}\n`
      : `${JSON.stringify({ index: about })}\n${JSON.stringify(document)}\n`;
  return { lines, id, bytes: Buffer.byteLength(lines) };
}

/** One at least, and no more than so many bytes. */
function pieceOf(all: readonly Written[], most: number): readonly Written[] {
  let bytes = 0;
  const end = all.findIndex((one, i) => {
    bytes += one.bytes;
    return i > 0 && bytes > most;
  });
  return end < 0 ? all : all.slice(0, end);
}

async function send(
  client: Client,
  piece: readonly Written[],
): Promise<{ refused: readonly Unfit[]; later: readonly Written[] }> {
  let result: Result;
  try {
    const lines = piece.map((one) => one.lines).join('');
    result = await client.ask<Result>('POST', '/_bulk?require_alias=true', { lines, timeoutMs: TIMEOUT_MS });
  } catch (error) {
    // Too large for it as a whole.
    if (error instanceof Refused && error.status === 413 && piece.length > 1) return { refused: [], later: piece };
    throw error;
  }
  const refused: Unfit[] = [];
  const later: Written[] = [];
  for (const [i, item] of result.items.entries()) {
    const { status, error, _id: id } = Object.values(item)[0]!;
    // It has something newer, or nothing that could be deleted.
    if (status < 300 || status === 409 || (status === 404 && !error)) continue;
    if (status === 429 || status >= 500 || status === 404) later.push(piece[i]!);
    else refused.push({ id, why: error?.reason ?? String(status) });
  }
  return { refused, later };
}
