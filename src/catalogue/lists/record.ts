import type { WorkInList } from '../../grouping/card.ts';
import type { Evidence } from '../../intake/draft.ts';
import { titleAndPart } from '../../text/titles/part.ts';
import { readPeople } from '../read/people.ts';
import type { CatalogueRecord, Field } from '../work.ts';

const SURE = 0.9;
/** By its title alone it may be another story of that name. */
const LIKELY = 0.6;

/** A draft's record with what a list of works says of it where nothing else is given: title, writer, address. */
export function recordInList(record: CatalogueRecord, listed: WorkInList): CatalogueRecord {
  const { path, author, address, said, sure } = listed;
  const evidence: readonly Evidence[] = [{ path, text: said }];
  const field = <T>(value: T): Field<T> => ({ value, confidence: sure ? SURE : LIKELY, given: sure, evidence });
  const { title, part } = titleAndPart(listed.title);
  const people = author === null ? [] : readPeople(author);
  return {
    ...record,
    title: record.title?.given || !sure ? record.title : field(title || listed.title),
    ...(part && sure && !record.part && !record.title?.given ? { part } : {}),
    authors: record.authors?.given || people.length === 0 || (record.authors && !sure) ? record.authors : field(people),
    fields: record.fields.source || !address || !sure ? record.fields : { ...record.fields, source: field(address) },
  };
}
