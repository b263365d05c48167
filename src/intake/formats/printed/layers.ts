const RETURN = 13;
const LINE_FEED = 10;

/**
 * Is a line printed over another in it: CR without LF, and behind it nothing but a line under words, or the same letters
 * once more? In a file with the line ends of an old Macintosh, CR stands everywhere and LF nowhere.
 */
export function overprintedLines(bytes: Uint8Array): boolean {
  if (!bytes.includes(LINE_FEED)) return false;
  let over = 0;
  let other = 0;
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] === LINE_FEED || bytes[at + 1] === RETURN) continue;
    const end = bytes.indexOf(LINE_FEED, at);
    if (end < 0) break;
    if (isOver(bytes, at, end)) over++;
    else other++;
    at = end - 1;
  }
  return over > 0 && other === 0;
}

function isOver(bytes: Uint8Array, at: number, end: number): boolean {
  const start = bytes.lastIndexOf(LINE_FEED, at) + 1;
  let struck = 0;
  for (let i = at + 1; i < end; i++) {
    const c = bytes[i]!;
    if (c === RETURN || c === 32) continue;
    const under = bytes[start + (i - at - 1)];
    if (c !== 95 && c !== under) return false;
    struck++;
  }
  return struck > 0;
}
