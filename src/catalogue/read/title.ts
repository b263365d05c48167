import { namedInLicence } from '../../text/apparatus/licence.ts';

const JUNK =
  /^(?:untitled(?: document)?|new page(?: \d+)?|no title|index(?: of .*)?|home(?: ?page)?|welcome(?: to .*)?|document(?: \d+)?|page \d+|story|stories|fan ?fic(?:tion)?|default|(?:no )?subject|\(?none\)?|.{1,60}\.(?:html?|txt|docx?|rtf|php|asp))$/i;

/** A title without the quotes, emphasis and rules around it; null when nothing that could be a title is left. */
export function cleanTitle(written: string): string | null {
  const title = written
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~=#|]+|(?<![\s*_~=#|])[\s*_~=#|]+$/g, '')
    .replace(/^["“”„«]([^"“”„«»]*)["“”»]$/, '$1')
    .replace(/^<([^<>]*)>$/, '$1')
    .trim();
  return /[\p{L}\p{N}?!]/u.test(title) && title.length <= 300 && !JUNK.test(title) ? title : null;
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
