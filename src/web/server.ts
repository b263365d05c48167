import { serve } from '@hono/node-server';
import type { Config } from '../config.ts';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';

const HOURS_FOR_A_REQUEST = 6;

/**
 * Listens for the site's visitors.
 * @throws FicariumError `port-in-use`, `bad-setting`
 */
export function startServer(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    // A heap over a slow line takes its time; who sends nothing at all is cut off by the limit on headers.
    const serverOptions = { requestTimeout: HOURS_FOR_A_REQUEST * 3_600_000 };
    const server = serve({ fetch, hostname: host, port, serverOptions }, (info) => {
      const name = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' ? 'localhost' : host;
      resolve({
        url: `http://${name}:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(listenTrouble(error, host, port)));
  });
}

function listenTrouble(error: NodeJS.ErrnoException, host: string, port: number): Error {
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
