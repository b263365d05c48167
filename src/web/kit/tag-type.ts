import { rowOfTag } from '../../catalogue/vocabulary.ts';
import { t } from '../../words/words.ts';
import { fieldLabel } from './field-words.ts';

/** What tags of a type are called. */
export function typeWords(type: string): string {
  const row = rowOfTag(type);
  return row ? fieldLabel(row.name) : t('wrangle.media');
}
