export interface PlaceTables {
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
