import { PAPER_NAMES } from '../../books/pages.ts';
import type { BookForm, BookFormat } from '../../library/books.ts';
import { seriesQuery } from '../../library/finding/queries.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { named, rich, to } from '../kit/rich.tsx';
import { seriesAddress } from '../kit/works/series.tsx';

/** How each form is called, and whom it is for. */
const WORDS: { readonly [form in BookForm]: readonly [PlainCode, PlainCode] } = {
  epub: ['take.epub', 'take.epub-for'],
  'kepub.epub': ['take.kepub', 'take.kepub-for'],
  pdf: ['take.pdf', 'take.pdf-for'],
  azw3: ['take.azw3', 'take.azw3-for'],
  mobi: ['take.mobi', 'take.mobi-for'],
  html: ['take.html', 'take.html-for'],
  txt: ['take.txt', 'take.txt-for'],
  md: ['take.md', 'take.md-for'],
};

/** The forms in which a work can be taken away, folded until somebody asks. */
export interface DownloadsProps {
  readonly work: string;
  readonly formats: readonly BookFormat[];
  /** It can be sent by mail, and whoever asks may. */
  readonly sends: boolean;
  /** The series that it is said to be in. */
  readonly series: string | undefined;
}

export const Downloads = ({ work, formats, sends, series }: DownloadsProps) => (
  <details class="downloads">
    <summary>{t('take.away')}</summary>
    <ul>
      {formats.map(({ id, paper }) => {
        const [name, what] = WORDS[id as BookForm];
        const href = `/works/${work}/book.${id}`;
        return (
          <li>
            <a href={href} download="">
              {t(name)}
            </a>{' '}
            <span class="quiet">{t(what)}</span>
            {paper ? (
              <span class="papers">
                {PAPER_NAMES.map((size) => (
                  <>
                    {' '}
                    <a href={`${href}?paper=${size}`} download="">
                      {size.charAt(0).toUpperCase() + size.slice(1)}
                    </a>
                  </>
                ))}
              </span>
            ) : null}
          </li>
        );
      })}
      {sends ? (
        <li>
          <a href={`/works/${work}/send`}>{t('mail.title')}</a>
        </li>
      ) : null}
      {series ? (
        <li>
          {rich('take.series', { series: to(seriesAddress(series))(named(series)) })}{' '}
          {(['epub', 'zip'] as const).map((form) => (
            <>
              {' '}
              <a href={`/together.${form}?q=${encodeURIComponent(seriesQuery(series))}`} download="">
                {form.toUpperCase()}
              </a>
            </>
          ))}
        </li>
      ) : null}
    </ul>
  </details>
);
