import type { Mark, Text } from '../text/text.ts';

/** Texts with a blank line between them, marks moved along. */
export function joined(texts: readonly Text[]): Text {
  let content = '';
  const marks: Mark[] = [];
  for (const text of texts) {
    if (content) content += '\n\n';
    const at = content.length;
    for (const m of text.marks) marks.push({ ...m, start: m.start + at, end: m.end + at });
    content += text.content;
  }
  return { content, marks };
}
