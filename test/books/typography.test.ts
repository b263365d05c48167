import { expect, test } from 'vitest';
import { refine } from '../../src/books/parts/typography.ts';

const visible = (s: string) =>
  s.replaceAll('\u2060', '⁀').replaceAll('\u200a', '·').replaceAll('\u00a0', '~').replaceAll('\u202f', '˷');

test.each([
  ['en', 'no—yes — no', 'no⁀—yes — no'],
  ['en', '—yes', '—yes'],
  ['en', '“‘So,’” he said. ’Tis ‘“so”’', '“·‘So,’·” he said. ’Tis ‘·“so”·’'],
  ['en', 'Mr Pym, Mrs. Root, Dr. Vell, St. Ives', 'Mr~Pym, Mrs.~Root, Dr.~Vell, St.~Ives'],
  ['en', 'the Mr of it, Drs. Vell, at 9 p.m. or 4 a.m.', 'the Mr of it, Drs. Vell, at 9~p.m. or 4~a.m.'],
  ['en', 'Is it ? « so »', 'Is it ? « so »'],
  ['fr', '« Tu l’as ? » Oui ; non : si !', '«~Tu l’as˷?~» Oui˷; non~: si˷!'],
  ['fr-CA', '« a »', '«~a~»'],
])('%s: %s', (language, before, after) => {
  expect(visible(refine(before, language))).toBe(after);
  expect(refine(refine(before, language), language)).toBe(refine(before, language));
});
