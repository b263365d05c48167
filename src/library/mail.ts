import type { Actor } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import type { Edition } from '../store/reader.ts';
import { sentence } from '../text/sentence.ts';
import { limiterOf } from './accounts/limiter.ts';
import type { BookForm, booksOf } from './books.ts';
import { whose } from './own/whose.ts';

/** The server by which mail leaves, as an address (`smtp://name:password@host:587`, `smtps://…`), and the sender's address. */
export interface MailSettings {
  readonly server: string;
  readonly from: string;
}

/** Forms that services which bring mail to an e-reader take. */
export const SENT_FORMS = ['epub', 'pdf', 'kepub.epub', 'azw3'] as const satisfies readonly BookForm[];
/** Most mail servers take 25 MB, in which a file is a third longer than it is. */
const MOST_BYTES = 18_000_000;
const HOURLY = { tries: 20, withinMs: 3_600_000 };
const PATIENCE = 20_000;

/** Books that are sent to somebody's e-reader by mail. */
export function mailOf(settings: MailSettings | undefined, books: ReturnType<typeof booksOf>, now: () => Date) {
  const hourly = limiterOf(HOURLY);
  return {
    /** Is there a server by which mail can leave? */
    isThere: settings !== undefined,
    /**
     * Sends an edition as a file to one address; whoever asks must be signed in.
     * @throws FicariumError `wrong-use`, `mail-refused` with what the server answered, `cannot-make`
     */
    async send(actor: Actor, edition: Edition, form: (typeof SENT_FORMS)[number], to: string): Promise<void> {
      const account = whose(actor);
      if (!settings) throw new FicariumError('mail-refused', sentence('mail.none'), sentence('make.other-form'));
      if (!isAddress(to))
        throw new FicariumError('wrong-use', sentence('mail.no-address'), sentence('mail.address-advice'));
      const waitMs = hourly.take(account, now().getTime());
      if (waitMs > 0)
        throw new FicariumError(
          'mail-refused',
          sentence('mail.too-many', { most: HOURLY.tries }),
          sentence('make.again'),
        );
      const file = await books.file(actor, edition, form);
      if (file.bytes.length > MOST_BYTES)
        throw new FicariumError(
          'mail-refused',
          sentence('mail.too-large', { most: MOST_BYTES / 1e6 }),
          sentence('mail.download'),
        );
      await delivered(settings, to, file, form).catch((error) => {
        hourly.giveBack(account);
        throw error;
      });
    },
  };
}

type File = Awaited<ReturnType<ReturnType<typeof booksOf>['file']>>;

async function delivered(
  { server, from }: MailSettings,
  to: string,
  { bytes, name, type }: File,
  form: BookForm,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: server, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      from,
      // An address and no header: nothing else can come in with it.
      to: { name: '', address: to },
      subject: name.slice(0, -form.length - 1),
      text: name,
      attachments: [{ filename: name, content: Buffer.from(bytes), contentType: type.split(';')[0]! }],
    });
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    throw new FicariumError(
      'mail-refused',
      sentence('mail.refused', { answer: String(responseCode ?? code ?? '') }),
      sentence('mail.download'),
      { cause: error },
    );
  } finally {
    transport.close();
  }
}

/** One plain address: no list, no name, no line end. */
const isAddress = (to: string): boolean =>
  to.length <= 254 && /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/.test(to);
