import { tagRows } from '../../catalogue/vocabulary.ts';
import type { Field, Work } from '../../catalogue/work.ts';
import { t } from '../../words/words.ts';
import { label, xml } from '../parts/escape.ts';
import { certainWriters, settled, titleOf } from '../parts/facts.ts';
import type { Language } from '../parts/language.ts';
import { seriesOf } from '../parts/series.ts';
import type { Listed } from './chapters.ts';

export const NAV = 'nav.xhtml';
/** What `ficarium:` stands for in a package: a name, no address. */
const VOCABULARY = 'urn:uuid:9f2e3a5c-6b1d-5e7f-8a90-b1c2d3e4f507#';

/** `package.opf`: metadata, manifest, spine. EPUB 3.3 and EPUB Accessibility 1.1. */
export function packageOpf(
  work: Work,
  leaves: readonly Listed[],
  uid: string,
  modified: string,
  language: Language,
  hasPicture: boolean,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="${language.tag}" dir="${language.dir}" prefix="ficarium: ${VOCABULARY}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(work, uid, modified, language).join('\n')}
</metadata>
<manifest>
<item id="nav" href="${NAV}" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
${coverItems(hasPicture)}
${leaves.flatMap((l, i) => (l.name === NAV ? [] : [`<item id="p${i}" href="${l.name}" media-type="application/xhtml+xml"/>`])).join('\n')}
</manifest>
<spine toc="ncx"${language.dir === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
${leaves.map((l, i) => `<itemref idref="${l.name === NAV ? 'nav' : `p${i}`}"/>`).join('\n')}
</spine>
</package>
`;
}

/** Readers that show shelves want a picture of dots; one of lines is sharp at any size. */
const coverItems = (hasPicture: boolean): string =>
  hasPicture
    ? '<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>\n<item id="drawn" href="cover.svg" media-type="image/svg+xml"/>'
    : '<item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>';

/** Only what a file says or a person settled; but a book must have a title and a language, so those stand whatever they rest on. */
function metadata(work: Work, uid: string, modified: string, language: Language): string[] {
  const { fields } = work;
  const title = titleOf(work);
  const summary = label(settled(fields.summary) ?? '');
  const rating = label(settled(fields.rating) ?? '');
  const date = label(settled(fields.date) ?? '');
  const source = label(settled(fields.source) ?? '');
  return [
    `<dc:identifier id="uid">${uid}</dc:identifier>`,
    `<dc:title id="title">${xml(title)}</dc:title>`,
    `<meta refines="#title" property="title-type">main</meta>`,
    `<meta refines="#title" property="file-as">${xml(fileAs(title, language.tag))}</meta>`,
    ...certainWriters(work).flatMap((name, i) => [
      `<dc:creator id="writer${i + 1}">${xml(name)}</dc:creator>`,
      `<meta refines="#writer${i + 1}" property="role" scheme="marc:relators">aut</meta>`,
      // Pen names are not turned around: nobody can tell which part is the family name.
      `<meta refines="#writer${i + 1}" property="file-as">${xml(name)}</meta>`,
    ]),
    `<dc:language>${language.tag}</dc:language>`,
    ...(isDate(date) ? [`<dc:date>${date}</dc:date>`] : []),
    ...subjects(work),
    ...(rating ? [`<meta property="schema:contentRating">${xml(rating)}</meta>`] : []),
    ...(summary ? [`<dc:description>${xml(summary)}</dc:description>`] : []),
    ...series(settled(fields.series)),
    ...(source ? [`<dc:source>${xml(source)}</dc:source>`] : []),
    `<meta property="dcterms:modified">${modified}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessMode">visual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    ...['alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map(
      (f) => `<meta property="schema:accessibilityFeature">${f}</meta>`,
    ),
    '<meta property="schema:accessibilityHazard">none</meta>',
    `<meta property="schema:accessibilitySummary">${xml(t('book.accessible'))}</meta>`,
    // For readers of before 2011.
    '<meta name="cover" content="cover"/>',
  ];
}

function series(value: string | undefined): string[] {
  const found = seriesOf(value);
  if (!found) return [];
  const { name, position } = found;
  return [
    `<meta property="belongs-to-collection" id="series">${xml(name)}</meta>`,
    '<meta refines="#series" property="collection-type">series</meta>',
    ...(position === undefined ? [] : [`<meta refines="#series" property="group-position">${position}</meta>`]),
  ];
}

/** Tags that are certain, each with its type: "fandom", "character", "warning" … */
function subjects(work: Work): string[] {
  const fields = work.fields as { readonly [name: string]: Field<string | readonly string[]> | undefined };
  const known = new Set<string>();
  return tagRows().flatMap(({ kind, name, tag }) => {
    if (kind === 'people' || tag === 'rating') return [];
    return [settled(fields[name]) ?? []].flat().flatMap((value) => {
      const subject = label(value);
      if (!subject || known.has(`${tag} ${subject}`)) return [];
      known.add(`${tag} ${subject}`);
      const id = `tag${known.size}`;
      return [
        `<dc:subject id="${id}">${xml(subject)}</dc:subject>`,
        `<meta refines="#${id}" property="ficarium:type">${tag}</meta>`,
      ];
    });
  });
}

/** How the title is sorted: English articles go to the end. */
function fileAs(title: string, language: string): string {
  const found = /^en\b/.test(language) ? /^(The|An|A) (?=\S)(.*)$/is.exec(title) : null;
  return found ? `${found[2]}, ${found[1]}` : title;
}

/** A W3C date that is in the calendar. */
function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(date)) return false;
  const full = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}
