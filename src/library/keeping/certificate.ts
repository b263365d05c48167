import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { sentence } from '../../text/sentence.ts';
import { bad, type Finding, good, look } from './finding.ts';

const WITHIN_MS = 5000;
const A_DAY = 86_400_000;
const SOON = 14;

/** The certificate that visitors are shown, as this machine sees it. @param origin such as `https://stories.example` */
export async function certificateFindings(origin: string | undefined, now: Date): Promise<Finding[]> {
  if (!origin?.startsWith('https:')) return [];
  const { hostname, port } = new URL(origin);
  const shown = await new Promise<{ readonly until: Date } | { readonly cause: string }>((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), ...(isIP(hostname) ? {} : { servername: hostname }) },
      () => {
        resolve({ until: new Date(socket.getPeerCertificate().valid_to) });
        socket.destroy();
      },
    );
    socket.setTimeout(WITHIN_MS, () => socket.destroy(new Error(`${WITHIN_MS / 1000} s`)));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve({ cause: error.code ?? error.message }));
  });
  if ('cause' in shown)
    return [
      bad(sentence('doctor.no-certificate', { origin, cause: shown.cause }), sentence('doctor.certificate-advice')),
    ];
  const days = Math.floor((shown.until.getTime() - now.getTime()) / A_DAY);
  if (days >= SOON) return [good(sentence('doctor.certificate', { origin, days }))];
  return [look(sentence('doctor.certificate-ends', { origin, days }), sentence('doctor.certificate-advice'))];
}
