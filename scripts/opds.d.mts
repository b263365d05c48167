export function opdsReady(): Promise<
  { readonly ready: true; readonly why?: undefined } | { readonly ready: false; readonly why: string }
>;
export function faultsOf2(feeds: readonly string[]): string[][];
export function faultsOf1(feeds: readonly string[]): Promise<string[][]>;
