/** The licence and preface that Project Gutenberg put before a text, and the licence after it. */
const START =
  /^[ \t]*\*{3}[ \t]{0,3}START OF (?:THIS|THE) PROJECT GUTENBERG[^\n]{0,300}(?:\n[^\n]{1,200}\*{3}[ \t]*\r?$)?|^[ \t]*\*END[* ]{0,4}THE SMALL PRINT[^\n]{0,200}|^[ \t]*\[\*?\*?End of the small print[^\n]{0,200}/gim;
const END =
  /^[ \t]*\*{3}[ \t]{0,3}END OF (?:THIS|THE) PROJECT GUTENBERG|^[ \t*]{0,8}(?:This is the )?End of (?:the |this )?Project Gutenberg(?:['’]s|\s+(?:Etext|E-?Book|Edition))/gim;
const PREFACE = 60_000;

/** Where the text itself begins; 0 when there is no licence before it. */
export function licenceBefore(content: string): number {
  const head = content.slice(0, PREFACE);
  if (!/Project Gutenberg/i.test(head.slice(0, 4000))) return 0;
  let end = 0;
  for (const m of head.matchAll(START)) end = m.index + m[0].length;
  return end;
}

/** Where the licence after the text begins; the content's length when there is none. */
export function licenceAfter(content: string): number {
  const from = Math.max(0, content.length - PREFACE);
  const tail = content.slice(from);
  // Nearly every text is settled by this one.
  if (!/Gutenberg/i.test(content.slice(0, 4000) + tail.slice(-4000))) return content.length;
  END.lastIndex = 0;
  const m = END.exec(tail);
  return m ? from + m.index : content.length;
}

const CREDIT =
  /^[\s[*_]{0,4}(?:(?:This (?:etext|e-?book|file) was )?\(?(?:Additional editing|E-text revised|Produced|Prepared|Typed|Scanned|Proofed|E-?text prepared) by\b|Transcriber['’]s note|This (?:etext|e-?book) was (?:produced|prepared)\b)/i;

/** "Produced by …": a line about who made the electronic text. */
export const isCredit = (block: string): boolean => block.length < 800 && CREDIT.test(block);

const NAMED = /Project Gutenberg(?:['’]s)?(?:\s+(?:Etext|E-?Book|Edition))?(?:\s+of)?\s+(?!License)([^\n*[(]{2,150})/i;
const SERIES = /in our series by ([^\n)*]{2,80})/i;

/** The title and author in "The Project Gutenberg EBook of Dracula, by Bram Stoker". */
export function namedInLicence(
  content: string,
): { title: string; author?: string; start: number; end: number } | undefined {
  const head = content.slice(0, 3000);
  const m = NAMED.exec(head);
  if (!m) return undefined;
  const said = m[1]!.replace(/(?<![\s.*])[\s.*]+$/, '');
  const by = /^(.{2,}?),?\s+by\s+(\p{Lu}.{1,80})$/u.exec(said);
  const author = by?.[2] ?? SERIES.exec(head)?.[1]?.trim();
  const end = m.index + m[0].trimEnd().length;
  return { title: by?.[1] ?? said.replace(/,$/, ''), ...(author ? { author } : {}), start: m.index, end };
}
