export interface Author {
  readonly name: string;
  /** Never shown to guests. */
  readonly contact?: string;
  /** The account under which this name was used, where the archive tells: "pseud (account)". */
  readonly account?: string;
}
