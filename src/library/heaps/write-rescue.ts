import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeEpub } from '../../books/epub.ts';
import { bookName } from '../../books/names.ts';
import { makeReport, type ReportWork, reportFigures, reportWork } from '../../books/report.ts';
import type { Refusal } from '../../intake/draft.ts';
import { RULES } from '../../restoration/rules.ts';
import { sentence } from '../../text/sentence.ts';
import { writeProblem } from '../write-problem.ts';
import { type Fault, madeOrFault } from './fault.ts';
import type { Rescued, RescueSummary } from './rescue.ts';

/**
 * Writes what `rescue --out DIR` promises: an EPUB per work in `books/`, `report.html` to look at and `report.json` to compute with.
 * @param onFault told of works that could not be made books of by a mistake of the program; the others go on
 * @returns the summary; undefined when the run was stopped before its end
 * @throws FicariumError `cannot-write` or `disk-full`
 */
export async function writeRescue(
  rescued: AsyncIterable<Rescued | RescueSummary>,
  folder: string,
  modified: string,
  onFault: (fault: Fault) => void = () => {},
): Promise<RescueSummary | undefined> {
  const rules = Object.fromEntries(RULES.map((rule) => [rule.id, sentence(rule.sentence)]));
  const works: ReportWork[] = [];
  const refusals: Refusal[] = [];
  const faults: Omit<Fault, 'cause'>[] = [];
  let summary: RescueSummary | undefined;
  const write = (name: string, data: Uint8Array | string) =>
    writeFile(join(folder, name), data).catch((error) => writeProblem(error, join(folder, name)));
  await mkdir(join(folder, 'books'), { recursive: true }).catch((error) => writeProblem(error, folder));
  const keep = ({ cause: _, ...fault }: Fault) => faults.push(fault);
  for await (const item of rescued) {
    if (item.kind === 'summary') summary = item;
    else if (item.kind === 'refused') refusals.push(item);
    else if (item.kind === 'fault') keep(item);
    else {
      const { work } = item;
      const name = `books/${bookName(work)}`;
      const book = madeOrFault(work.sources[0]?.path ?? work.id, () => ({
        epub: makeEpub(work, { modified, rules }),
        report: reportWork(work, name),
      }));
      if ('made' in book) {
        await write(name, book.made.epub);
        works.push(book.made.report);
      } else {
        keep(book);
        onFault(book);
      }
    }
  }
  if (!summary) return undefined;
  summary = { ...summary, works: works.length, faults: faults.length };
  const { kind: _kind, ...figures } = summary;
  for (const page of makeReport({ works, refusals, faults, summary: figures, rules }))
    await write(page.name, page.html);
  await write(
    'report.json',
    `${JSON.stringify(reportFigures({ ...figures, works, refused: refusals, faults }), null, 1)}\n`,
  );
  return summary;
}
