import type { Generated } from 'kysely';

/** By what drafts are found when others come in, and which are to be put together anew. */
export interface GroupingTables {
  signatures: SignaturesTable;
  regroup: RegroupTable;
}

interface SignaturesTable {
  key: string;
  bins: number[];
  words: number;
  ties: number[];
  names: number[];
  signs: number[];
  numbered: boolean;
  writer: string | null;
  address: string | null;
  unsigned: number | null;
  lesson: string | null;
}

interface RegroupTable {
  number: Generated<number>;
  key: string;
  ties: number[] | null;
  names: number[] | null;
  signs: number[] | null;
  contents: string | null;
  list: string | null;
  claims: string[] | null;
}
