import { tagRows } from '../../catalogue/vocabulary.ts';
import type { Field, Work } from '../../catalogue/work.ts';
import { t } from '../../words/words.ts';
import { label, xml } from '../parts/escape.ts';
import { certainWriters, settled, titleOf } from '../parts/facts.ts';
import type { Language } from '../parts/language.ts';
import type { Leaf } from './chapters.ts';

export const NAV = 'nav.xhtml';

/** `package.opf`: metadata, manifest, spine. EPUB 3.3 and EPUB Accessibility 1.1. */
export function packageOpf(
  work: Work,
  leaves: readonly Leaf[],
  uid: string,
  modified: string,
  language: Language,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="${language.tag}" dir="${language.dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(work, uid, modified, language).join('\n')}
</metadata>
<manifest>
<item id="nav" href="${NAV}" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
${leaves.flatMap((l, i) => (l.name === NAV ? [] : [`<item id="p${i}" href="${l.name}" media-type="application/xhtml+xml"/>`])).join('\n')}
</manifest>
<spine toc="ncx"${language.dir === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
${leaves.map((l, i) => `<itemref idref="${l.name === NAV ? 'nav' : `p${i}`}"/>`).join('\n')}
</spine>
</package>
`;
}

/** Only what a file says or a person settled; but a book must have a title and a language, so those stand whatever they rest on. */
function metadata(work: Work, uid: string, modified: string, language: Language): string[] {
  const { fields } = work;
  const title = titleOf(work);
  const all = fields as { readonly [name: string]: Field<readonly string[]> | undefined };
  const subjects = new Set(
    tagRows()
      .filter(({ kind }) => kind === 'names')
      .flatMap(({ name }) => settled(all[name]) ?? [])
      .map(label)
      .filter(Boolean),
  );
  const summary = label(settled(fields.summary) ?? '');
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
    ...[...subjects].map((s) => `<dc:subject>${xml(s)}</dc:subject>`),
    ...(summary ? [`<dc:description>${xml(summary)}</dc:description>`] : []),
    ...series(label(settled(fields.series) ?? '').split('; ')[0]!),
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
    '<meta name="cover" content="cover"/>',
  ];
}

/** "Name #2" is the second of a series; without a number only the name is said. */
function series(value: string): string[] {
  const [, name, position] = /^(.*?)(?:[,:;\s]*#\s?(\d{1,4}))?$/.exec(value) ?? [];
  if (!name) return [];
  const place = position ? [`<meta refines="#series" property="group-position">${Number(position)}</meta>`] : [];
  return [
    `<meta property="belongs-to-collection" id="series">${xml(name)}</meta>`,
    '<meta refines="#series" property="collection-type">series</meta>',
    ...place,
  ];
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
