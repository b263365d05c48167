import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Contents } from '../../contents.ts';
import type { Claim, Draft, Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { claimsOf } from '../../html/claims.ts';
import { compose } from '../../html/compose.ts';
import { contentsOf } from '../../html/contents.ts';
import { letterheadOf } from '../../html/letterhead.ts';
import { linksOf, type PageLinks, savedFrom } from '../../html/links.ts';
import { readPage } from '../../html/reader.ts';
import { leftOutField } from '../../left-out.ts';
import { setAside } from '../../non-story/kinds.ts';
import { nonStoryPage } from '../../non-story/of-page.ts';
import { homeOf, worksIn } from '../../non-story/works.ts';
import { isStory, measureProse } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { Claims } from '../../sites/site.ts';
import { readSite } from '../../sites/sites.ts';

/**
 * A saved web page as one draft: as the place it is from wrote it, where that is told, else as any page of the web.
 * A page of links, or of nothing but furniture, is refused.
 */
export function readHtml(path: string, decoded: Decoded): Intake {
  const claims = new Claims(path);
  const known = readSite(decoded.text, claims);
  if (known && isStory(known.story))
    return only({ ...draftOf(path, decoded), text: known.text, claims: claims.list, ...leftOutField(known.leftOut) });
  const page = readPage(decoded.text);
  const letter = letterheadOf(path, page.blocks);
  const composed = compose(letter?.blocks ?? page.blocks);
  const contents = contentsOf(path, page, savedFrom(decoded.text));
  const none = contents ? undefined : nonStoryPage(path, decoded.text, page, composed.text.content);
  if (none && !(none.what === 'untold' && isOneOfSeveral(linksOf(path, decoded.text))))
    return setAside(
      path,
      none.what,
      none.entries && worksIn(path, none.entries, savedFrom(decoded.text) ?? homeOf(page.title)),
    );
  if (!isStory(composed.story))
    return {
      ...refused(path, 'no-story', contents ? lists(contents) : page.frames ? framed(page.frames) : NOTHING),
      ...(contents ? { contents } : {}),
    };
  return {
    ...only({
      ...draftOf(path, decoded),
      text: composed.text,
      claims: letter ? withTitle(letter.claims, claimsOf(path, page, composed)) : claimsOf(path, page, composed),
      ...leftOutField(page.leftOut),
    }),
    ...(contents && measureProse(composed.story).words <= MOST_OVER_A_LIST ? { contents } : {}),
  };
}

/** A page that leads to the next chapter is one: a short one may look like a notice, and a story would lack it. */
const isOneOfSeveral = (links: PageLinks | undefined): boolean =>
  links !== undefined && (links.next?.sure || links.previous?.sure || (links.parts?.length ?? 0) > 1);

/** A letter without a subject is called as its page is. */
const withTitle = (letter: readonly Claim[], page: readonly Claim[]): readonly Claim[] =>
  letter.some((c) => c.field === 'subject') ? letter : [...letter, ...page.filter((c) => c.field === 'title')];

/** Words over a list of chapters: a summary, a note. A page with more is a story with a menu. */
const MOST_OVER_A_LIST = 400;

const draftOf = (path: string, decoded: Decoded): Omit<Draft, 'text' | 'claims'> => ({
  path,
  format: 'html',
  encoding: decoded.encoding,
  encodingEvidence: decoded.evidence,
  ...links(linksOf(path, decoded.text)),
  lossy: decoded.lossy,
  warnings: decoded.warnings,
});

const NOTHING = sentence('refused.page-no-story');

const lists = ({ title, chapters }: Contents): Sentence =>
  sentence('refused.page-lists', { chapters: chapters.length, title });

const framed = (frames: readonly string[]): Sentence =>
  sentence('refused.page-frames', {
    files: frames
      .slice(0, 4)
      .map((f) => f.slice(0, 80))
      .join(', '),
  });

const links = (found: PageLinks | undefined): Pick<Draft, 'links'> => (found ? { links: found } : {});
