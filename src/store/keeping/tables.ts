export interface KeepingTables {
  samples: {
    at: Date;
    originals: number;
    editions: number;
    problems: readonly string[];
  };
}
