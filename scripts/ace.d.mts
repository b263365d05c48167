export function aceReady(): Promise<{ ready: true } | { ready: false; why: string }>;
export function ace(
  books: readonly string[],
): Promise<{ book: string; page: string; rule: string; impact: string; html: string }[]>;
