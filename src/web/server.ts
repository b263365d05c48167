import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import type { Config } from '../config.ts';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';

const HOURS_FOR_A_REQUEST = 6;
/** Who has not said what they want after so long is cut off, and so is who neither sends the rest nor reads the answer for so long. */
const HEADERS_WITHIN_MS = 15_000;
const SILENT_MS = 60_000;
const LOOK_EVERY_MS = 5000;
/** Whoever asks at the end is answered, if it does not take longer. */
const DRAIN_MS = 10_000;

/**
 * Listens for the site's visitors.
 * @param silentMs see above; for tests
 * @throws FicariumError `port-in-use`, `bad-setting`
 */
export function startServer(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { host, port }: Pick<Config, 'host' | 'port'>,
  silentMs = SILENT_MS,
): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    // A heap over a slow line takes its time; who sends nothing at all is cut off by the limit on headers.
    const serverOptions = {
      requestTimeout: HOURS_FOR_A_REQUEST * 3_600_000,
      headersTimeout: HEADERS_WITHIN_MS,
      // Longer than proxies keep theirs (deploy/proxy): whoever asks on a connection that is closed that instant gets no answer.
      keepAliveTimeout: silentMs,
      connectionsCheckingInterval: LOOK_EVERY_MS,
    };
    const server = serve({ fetch, hostname: host, port, serverOptions }, (info) => {
      const name = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' ? 'localhost' : host;
      resolve({
        url: `http://${name}:${info.port}`,
        close: () =>
          new Promise((done) => {
            const late = setTimeout(() => (server as Server).closeAllConnections(), DRAIN_MS);
            server.close(() => {
              clearTimeout(late);
              done();
            });
            partings();
          }),
      });
    });
    cutOffSilent(server as Server, silentMs);
    const partings = partingsOf(server as Server);
    server.on('error', (error: NodeJS.ErrnoException) => reject(listenTrouble(error, host, port)));
  });
}

/** Ends connections on which nothing moves because of who is at the other end; whoever waits for the library may wait. */
function cutOffSilent(server: Server, silentMs: number): void {
  const last = new WeakMap<Socket, { readonly request: IncomingMessage; readonly answer: ServerResponse }>();
  server.on('request', (request, answer) => last.set(request.socket, { request, answer }));
  server.setTimeout(silentMs, (socket) => {
    const now = last.get(socket);
    const waits = now?.request.complete && !now.answer.writableFinished && socket.writableLength === 0;
    if (waits) socket.setTimeout(silentMs);
    else socket.destroy();
  });
}

/**
 * Without it a proxy that asks again and again on a connection it keeps would hold the doors open as long as it may.
 * @returns what ends each connection with the answer that is given on it, and those on which nothing is asked at once
 */
function partingsOf(server: Server): () => void {
  const under = new Set<ServerResponse>();
  let parting = false;
  const part = () => server.closeIdleConnections();
  // Before whoever answers, who may do so at once.
  server.prependListener('request', (_request, answer) => {
    if (parting) answer.shouldKeepAlive = false;
    under.add(answer);
    answer.on('close', () => {
      under.delete(answer);
      // Begun before the end, it could not say that it is the last.
      if (parting) setImmediate(part);
    });
  });
  return () => {
    parting = true;
    for (const answer of under) answer.shouldKeepAlive = false;
    part();
  };
}

/** Why one cannot listen there, for people; what is nobody's setting stays as it is. */
export function listenTrouble(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new FicariumError(
      'port-in-use',
      sentence('error.port', { port: String(port) }),
      sentence('advice.other-port', { port: String(port + 1) }),
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new FicariumError(
      'bad-setting',
      sentence('error.port-closed', { port: String(port) }),
      sentence('advice.port'),
      { cause: error },
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new FicariumError('bad-setting', sentence('setting.host', { host }), sentence('setting.host-advice'), {
      cause: error,
    });
  return error;
}
