import type { Fields } from '../../../catalogue/work.ts';
import { titleMarks } from '../../../text/titles/title-marks.ts';
import { t } from '../../../words/words.ts';

interface Titled {
  readonly title: string | null;
  readonly language?: string | undefined;
  readonly fields?: Pick<Fields, 'language'> | undefined;
}

/** A work's title as pages set it, with the marks of a well-set text; null where it has none. What programs read has it as it came. */
export const titleSet = ({ title, language, fields }: Titled): string | null =>
  title === null ? null : titleMarks(title, language ?? fields?.language?.value ?? undefined);

/** The same, with words where it has none. */
export const titleOf = (work: Titled): string => titleSet(work) ?? t('page.untitled');
