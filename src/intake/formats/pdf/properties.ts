import type { PDFDocumentProxy } from 'pdfjs-dist';
import { isNobody, isNoTitle, printedName } from '../../../text/nobody.ts';
import type { Property } from '../../document/draft-of.ts';
import { folded } from './blocks.ts';

/** What a program writes when nobody gave a title: its own name before that of a file, or an empty document's. */
const isMadeUp = (title: string): boolean =>
  isNoTitle(title) || printedName(title) !== undefined || /^untitled|\.(?:pages|ps|sxw|pmd)$/i.test(title);

const FIELDS: readonly (readonly [key: string, field: Property['field']])[] = [
  ['Title', 'title'],
  ['Author', 'author'],
  ['Subject', 'summary'],
  ['Keywords', 'tag'],
];
const MOST_TITLES = 5000;

/** What the file says about itself, and what its bookmarks say, folded. */
export async function propertiesOf(
  document: PDFDocumentProxy,
): Promise<{ properties: Property[]; titles: ReadonlySet<string> }> {
  return { properties: await infoOf(document), titles: await titlesOf(document) };
}

async function infoOf(document: PDFDocumentProxy): Promise<Property[]> {
  try {
    const { info, metadata } = await document.getMetadata();
    const said = info as Readonly<Record<string, unknown>>;
    const xmp: Readonly<Record<string, unknown>> = {
      Title: metadata?.get('dc:title'),
      Author: metadata?.get('dc:creator'),
      Subject: metadata?.get('dc:description'),
    };
    return FIELDS.flatMap(([key, field]): Property[] => {
      const value = [said[key], xmp[key]].flat().find((v): v is string => typeof v === 'string' && v.trim() !== '');
      if (!value || (field === 'title' && isMadeUp(value.trim())) || (field === 'author' && isNobody(value.trim())))
        return [];
      const values = field === 'tag' ? value.split(/[,;]/) : [value];
      return values.slice(0, 100).flatMap((v) => (v.trim() ? [{ field, value: v.trim(), name: key }] : []));
    });
  } catch {
    return [];
  }
}

async function titlesOf(document: PDFDocumentProxy): Promise<ReadonlySet<string>> {
  const titles = new Set<string>();
  try {
    const open = [...((await document.getOutline()) ?? [])];
    while (open.length > 0 && titles.size < MOST_TITLES) {
      const { title, items } = open.pop()!;
      const said = folded(title);
      if (said.length > 0 && said.length <= 150) titles.add(said);
      for (const one of items) open.push(one);
    }
  } catch {}
  return titles;
}
