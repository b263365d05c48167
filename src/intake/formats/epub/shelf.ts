import type { Claim } from '../../draft.ts';
import { claimLabel } from '../../sites/downloads/fanficfare-labels.ts';
import { Claims } from '../../sites/site.ts';
import type { Metadata } from './package.ts';

/** What the program that kept the book knew of it: series with number, address, columns of its keeper's own (calibre). */
export function shelfClaims(path: string, metadata: readonly Metadata[]): Claim[] {
  const claims = new Claims(path);
  const of = (element: string) => metadata.filter((m) => m.element === element);
  const index = of('calibre:series_index')[0]?.value;
  for (const { value } of of('calibre:series'))
    claims.add('series', numbered(value, index), `calibre:series: ${value}`);
  for (const { value, more } of of('belongs-to-collection'))
    claims.add('series', numbered(value, more?.get('group-position')), `belongs-to-collection: ${value}`);
  for (const { value } of [...of('source'), ...of('identifier')]) {
    const address = /^(?:ur[il]:)?(https?:\/\/[^\s<>"]{4,400})$/i.exec(value.trim())?.[1];
    if (address && /\/\/[^/]+\/./.test(address)) claims.add('source', address, value);
  }
  for (const { element, value } of metadata) {
    if (element.startsWith('calibre:user_metadata')) columnClaims(element, value, claims);
  }
  return claims.list;
}

/** "Harbour" and "3.0" → "Harbour #3"; nought is what programs write where nothing was said. */
function numbered(series: string, place: string | undefined): string {
  const number = Number(place);
  return place && Number.isFinite(number) && number > 0 ? `${series} #${number}` : series;
}

/** Columns that people made themselves: one in an element of its own, or all of them in one. */
function columnClaims(element: string, json: string, claims: Claims): void {
  const read = parsed(json);
  if (!isObject(read)) return;
  const columns = element === 'calibre:user_metadata' ? Object.values(read) : [read];
  for (const column of columns.slice(0, 200)) {
    if (!isObject(column)) continue;
    const { name, label, datatype } = column;
    const value = column['#value#'];
    // Stars that a reader gave are no rating of the story.
    if (datatype === 'rating' || datatype === 'bool') continue;
    const values = (Array.isArray(value) ? value : [value])
      .filter((v) => typeof v === 'string' || typeof v === 'number')
      .map((v) => String(v).slice(0, 500))
      .filter(Boolean);
    const words =
      datatype === 'series' ? numbered(values[0] ?? '', String(column['#extra#'] ?? '')) : values.join(', ');
    const links = Array.isArray(value) ? values.map((text) => ({ text, href: '' })) : [];
    for (const title of [name, label])
      if (typeof title === 'string' && title.length <= 40 && words) claimLabel(title.trim(), words, links, claims);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
