import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context, Rule } from '../../src/restoration/rule.ts';
import { apply, undo } from '../../src/text/change.ts';
import type { Mark, MarkType, Text } from '../../src/text/text.ts';

/**
 * Runs one rule over every pair `cases/<name>.before.txt`, `cases/<name>.after.txt` in a rule's folder.
 *
 * The last line end of a case file belongs to the file, not to the text. Marks are written `⟦type:…⟧`, a heading's level
 * `⟦heading2:…⟧`; they do not nest. In a before-file they are given to the rule; in an after-file without any `⟦`
 * only the content is compared. Every case is also undone, and run twice.
 * @param folder the rule's folder: `import.meta.dirname`
 */
export function runCases(rule: Rule, folder: string, given: Partial<Context> = {}): void {
  const context: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false, ...given };
  const names = readdirSync(join(folder, 'cases')).filter((n) => n.endsWith('.before.txt'));
  describe(`cases of ${rule.id}`, () => {
    test('there is at least one', () => expect(names.length).toBeGreaterThan(0));
    test.each(names.map((n) => n.slice(0, -'.before.txt'.length)).sort())('%s', (name) => {
      const read = (side: string) =>
        readFileSync(join(folder, 'cases', `${name}.${side}.txt`), 'utf8').replace(/\n$/, '');
      const text = readMarks(read('before'));
      const wanted = read('after');
      const changes = rule.find(text, context);
      const found = apply(text, changes);
      expect(wanted.includes('⟦') ? writeMarks(found) : found.content).toBe(wanted);
      expect(undo(found.content, changes)).toBe(text.content);
      expect(rule.find(found, context)).toEqual([]);
    });
  });
}

/** Reads `⟦type:…⟧` out of a case file. */
export function readMarks(source: string): Text {
  const marks: Mark[] = [];
  let content = '';
  let last = 0;
  for (const m of source.matchAll(/⟦([a-z-]+)(\d?):([^⟧]*)⟧/g)) {
    content += source.slice(last, m.index);
    const level = m[2] ? { level: Number(m[2]) } : {};
    marks.push({ type: m[1] as MarkType, start: content.length, end: content.length + m[3]!.length, ...level });
    content += m[3];
    last = m.index + m[0].length;
  }
  return { content: content + source.slice(last), marks };
}

/** A text as a case file shows it. */
export function writeMarks({ content, marks }: Text): string {
  let out = '';
  let last = 0;
  for (const m of marks) {
    out += `${content.slice(last, m.start)}⟦${m.type}${m.level ?? ''}:${content.slice(m.start, m.end)}⟧`;
    last = m.end;
  }
  return out + content.slice(last);
}
