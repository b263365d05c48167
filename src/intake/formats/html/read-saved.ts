import { sentence } from '../../../text/sentence.ts';
import type { Intake } from '../../draft.ts';
import { compose } from '../../html/compose.ts';
import { readPage } from '../../html/reader.ts';
import { LeftOutList } from '../../left-out.ts';
import { readHtml } from './read.ts';
import type { SavedPage } from './saved-page.ts';

/** A page saved as one file; what its frames showed beside the story (menus, advertisements) is on account. */
export function readSaved(path: string, { page, within }: SavedPage): Intake {
  const intake = readHtml(path, page);
  const [draft] = intake.drafts;
  if (!draft || within.length === 0) return intake;
  const left = new LeftOutList();
  left.addAll(draft.leftOut);
  for (const { html, place } of within) {
    const shown = readPage(html);
    left.add('page-furniture', compose(shown.blocks).text.content, place || sentence('place.frame'));
    left.addAll(shown.leftOut, place);
  }
  return { ...intake, drafts: [{ ...draft, ...left.field }] };
}
