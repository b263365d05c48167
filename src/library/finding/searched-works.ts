import type { Findable, Told } from '../../finding/findable.ts';
import { findableOf, toldOf } from '../../finding/from-work.ts';
import type { Searched, SearchedWork } from '../../store/search/search.ts';

/** A work of the store as finders take it. */
export const findable = ({ head, ...work }: SearchedWork): Findable => findableOf({ ...work, fields: head.fields });

/** What is read of it besides. */
export const toldIn = async (work: SearchedWork, searched: Searched): Promise<Told> =>
  toldOf({ fields: work.head.fields }, await searched.text(work));
