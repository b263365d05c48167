export function outputOf(path: string): string;
export function clashing(paths: readonly string[]): string[][];
