import { isNobody } from '../../text/nobody.ts';
import { readXml } from '../html/tokens.ts';
import type { Property } from './draft-of.ts';

/** What the properties of word processors say about a story; the last editor (`dc:creator` of OpenDocument) is weak. */
const FIELDS: Readonly<Record<string, Property['field']>> = {
  'dc:title': 'title',
  'meta:initial-creator': 'author',
  'dc:creator': 'author',
  'dc:description': 'summary',
  'dc:language': 'language',
  'dcterms:created': 'date',
  'meta:creation-date': 'date',
  'cp:keywords': 'tag',
  'meta:keyword': 'tag',
  'dc:subject': 'tag',
};

/** Reads `docProps/core.xml` or `meta.xml`: one property a field, tags many; a made-up author is none. */
export function readProperties(xml: string): Property[] {
  const found: Property[] = [];
  let open: { name: string; field: Property['field']; value: string } | undefined;
  readXml(xml, {
    open(tag) {
      const field = FIELDS[tag];
      open = field ? { name: tag, field, value: '' } : undefined;
    },
    text(text) {
      if (open && open.value.length < 20_000) open.value += text;
    },
    close(tag) {
      if (!open || open.name !== tag) return;
      const { name, field } = open;
      const value = field === 'date' ? open.value.trim().slice(0, 10) : open.value.trim();
      open = undefined;
      // The day that a template of a program was made.
      if (value === '2013-12-23') return;
      if (value === '' || (field === 'author' && isNobody(value)) || found.length >= 100) return;
      if (field === 'tag') for (const tag of value.split(/[,;]/)) found.push({ field, name, value: tag.trim() });
      else if (name === 'meta:initial-creator') found.unshift({ field, name, value });
      else found.push({ field, name, value });
    },
  });
  const isSecond = (p: Property, i: number) => p.field !== 'tag' && found.findIndex((q) => q.field === p.field) < i;
  return found.filter((p, i) => p.value !== '' && !isSecond(p, i));
}
