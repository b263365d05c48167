export interface PlaceTables {
  places: PlacesTable;
}

interface PlacesTable {
  account: string;
  work: string;
  edition: number;
  chapter: number;
  block: number;
  print: string;
  letters: number;
  share: number;
  kept_at: Date;
}
