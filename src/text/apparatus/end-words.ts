const CORE =
  /^(?:the (?:very )?end(?: for now| at last)?(?: of (?:part|chapter|teil|kapitel|book) [\p{L}\d]{1,9})?|end(?: of)?(?: (?:part|chapter|teil|story|fic|of story))?(?: [\p{L}\d]{1,9})?(?: ?(?:\/|of) ?[\d?]{1,3})?|fin|finis|fini|finito|ende(?: (?:teil|kapitel|von teil) [\p{L}\d]{1,9})?|schluss|tbc|to be continued(?: in (?:part|chapter) [\p{L}\d]{1,9})?|continued in (?:the )?(?:next )?(?:part|chapter)(?: [\p{L}\d]{1,9})?|(?:wird fortgesetzt|fortsetzung folgt)|owari|30)$/u;

/** With what every form of CORE begins: settles most lines at their first word. */
const BEGINS = /^[^\p{L}\p{N}]*(?:the|end|fin|schluss|tbc|to be|continued|wird|fortsetzung|owari|30)/iu;

const NUMBERED = /^(?:end(?: of)?|the end of) (?!part|chapter|teil|story|fic)\p{L}+$/u;

/** "The End", "##THE END##", "= End =", "TBC", "Fin", "Ende", "~end part 2~": a line that says that the story stops here. */
export function isEndMark(line: string): boolean {
  if (line.length > 80 || !BEGINS.test(line) || /["“”„]/.test(line)) return false;
  const core = line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/?]+/gu, ' ')
    .replace(/\?+$/, '')
    .trim();
  if (core === '30') return /^\s*-\s?30\s?-\s*$/.test(line);
  return CORE.test(core) && !NUMBERED.test(core);
}

const INLINE =
  /(?<=[.!?…"”'’)*~-])(\s{1,20})([#=~*<([-]{0,6}[ ]?(?:The End|THE END|TBC|To Be Continued|To be continued|TO BE CONTINUED|END|FIN|FINIS|ENDE|(?<=[#=~*<([-][ ]?)(?:End|Fin|end|Ende))[ ]?[#=~*>)\].!…-]{0,6})\s*$/;

/** Where an end mark stands at the very end of a paragraph (`at`) and the white space before it (`gap`). */
export function inlineEndMark(content: string, start: number, end: number): { gap: number; at: number } | undefined {
  const from = Math.max(start, end - 60);
  const m = INLINE.exec(content.slice(from, end));
  return m ? { gap: from + m.index, at: from + m.index + m[1]!.length } : undefined;
}
