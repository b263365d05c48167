import { namedInLicence } from '../../text/apparatus/licence.ts';
import { hasEmoji } from '../../text/emoji.ts';
import { unspaced } from './spaced.ts';

/** What stands where nobody wrote a title, whatever says that it is one. */
const NONE =
  /^(?:untitled(?: document)?|\(untitled\)|\[untitled\]|new page(?: \d+)?|no title|[([]?(?:none|no title(?: yet)?|untitled)[)\]]?|(?:no )?subject|.{1,60}\.(?:html?|txt|docx?|rtf|php|asp))$/i;
/** What pages are called that hold a story; with a label before it, it is a title. */
const PAGE =
  /^(?:index(?: of .*)?|home(?: ?page)?|welcome(?: to .*)?|document(?: \d+)?|page \d+|story|stories|fan ?fic(?:tion)?|default)$/i;

/**
 * A title without the quotes, emphasis and rules around it; null when nothing that could be a title is left.
 * @param labelled something says that it is a title, as "Title: Home" does; the name of a page does not
 */
export function cleanTitle(written: string, labelled = false): string | null {
  const spaced = unspaced(written);
  if (spaced !== undefined) return spaced;
  const title = written
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~=#|]+|(?<![\s*_~=#|])[\s*_~=#|]+$/g, '')
    .replace(/^["“”„«]([^"“”„«»]*)["“”»]$/, '$1')
    .replace(/^<([^<>]*)>$/, '$1')
    .trim();
  const says = /[\p{L}\p{N}?!]/u.test(title) || hasEmoji(title);
  return says && title.length <= 300 && !NONE.test(title) && (labelled || !PAGE.test(title)) ? title : null;
}

const SITE =
  /\s(?:[-–—|:»]|::)\s[^|]{0,80}\b(?:fan ?fic(?:tion)?(?:\.net)?|archives?(?: of our own)?|fan ?fiction archive|home ?page|fiction (?:page|site)|library of|story (?:page|archive))\b[^|]{0,60}$/i;

/** "| Example Fics": behind a bar, the name of a site. */
const BARRED = /\s(?:\||::|»)\s[^|]{0,60}\b(?:fics?|fanfics?|fan ?fictions?|fiction|stories|archives?)\b[^|]{0,20}$/i;

/** What a page's `<title>` or an e-book's dc:title says: the title, and the author where it names one beyond doubt. */
export function pageTitle(written: string): { title: string | null; author?: string } {
  const licence = namedInLicence(written);
  if (licence) return { title: cleanTitle(licence.title), ...(licence.author ? { author: licence.author } : {}) };
  const bare = written.replace(/\s+/g, ' ').trim().replace(SITE, '').replace(BARRED, '');
  const named = /^(.{2,200}?),\s+by\s+(\p{Lu}[^,]{1,60}?)\.?$/u.exec(bare);
  return named ? { title: cleanTitle(named[1]!), author: named[2]! } : { title: cleanTitle(bare) };
}
