export interface CheckerMessage {
  readonly book: string;
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly at: string;
}
export function epubcheckReady(): Promise<
  { readonly ready: true; readonly why?: undefined } | { readonly ready: false; readonly why: string }
>;
export function epubcheck(folder: string): Promise<CheckerMessage[]>;
