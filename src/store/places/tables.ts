import type { Generated } from 'kysely';

export interface PlaceTables {
  notes: NotesTable;
  chapters_read: ChaptersReadTable;
  reading_choices: ReadingChoicesTable;
  places: PlacesTable;
  reading_places: ReadingPlacesTable;
}

export interface PlacesTable {
  account: string;
  work: string;
  edition: number;
  chapter: number;
  block: number;
  print: string;
  letters: number;
  share: number;
  kept_at: Date;
  document: string | null;
  progress: string | null;
  percentage: number | null;
  device: string | null;
  device_id: string | null;
}

interface ReadingPlacesTable {
  account: string;
  document: string;
  progress: string;
  percentage: number;
  device: string;
  device_id: string;
  said_at: Date;
}

interface ChaptersReadTable {
  account: string;
  work: string;
  edition: number;
  read: number[];
  fresh: number[];
  chapters: number;
}

interface ReadingChoicesTable {
  account: string;
  choices: string;
}

interface NotesTable {
  id: Generated<number>;
  account: string;
  work: string;
  edition: number;
  chapter: number;
  block: number;
  letter: number;
  print: string;
  letters: number;
  share: number;
  length: number;
  words: string;
  made_at: Date;
  changed_at: Date;
}
