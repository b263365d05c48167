/** Letters in one style at one place of a page. Points from the upper left corner; `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly rightToLeft: boolean;
  /** Where it leads. */
  readonly link?: string;
}
