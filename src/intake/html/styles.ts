/** Tags and styles that are open at once; what goes deeper is no page that people wrote. */
export const MOST_OPEN = 10_000;

/** The style in which the letters of a page stand, by what is open of `<i>`, `<b>` and their like, `<span>` and `<font>`. */
export class Styles {
  /** Numbers of the tags that are open: a page that closes one twice, or never, is read on. */
  readonly emphasisTags: number[] = [];
  readonly strongTags: number[] = [];
  /** Innermost last: 0 none, 1 emphasis, 2 strong, 3 both. */
  private readonly spans: number[] = [];
  private spanEmphasis = 0;
  private spanStrong = 0;

  get emphasis(): boolean {
    return this.emphasisTags.length > 0 || this.spanEmphasis > 0;
  }

  get strong(): boolean {
    return this.strongTags.length > 0 || this.spanStrong > 0;
  }

  openSpan(style: string): void {
    if (this.spans.length >= MOST_OPEN) return;
    const kind =
      (/font-style:\s*(?:italic|oblique)/i.test(style) ? 1 : 0) +
      (/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? 2 : 0);
    this.spans.push(kind);
    this.spanEmphasis += kind & 1;
    this.spanStrong += kind >> 1;
  }

  closeSpan(): void {
    const kind = this.spans.pop() ?? 0;
    this.spanEmphasis -= kind & 1;
    this.spanStrong -= kind >> 1;
  }
}
