/** Signs between people who are together, and between people who are friends. In names of pairings `x` stands between them, too. */
const TOGETHER = / \/ /;
const FRIENDS = / [&+] /;
const CROSS = / x /g;

/**
 * What is left of the key of a tag's name (`nameKey`) when blanks, an article and the order of the people in a pairing are left out: names that are
 * one here may well mean one thing. For suggestions only.
 */
export function likeness(key: string, type: string): string {
  if (type !== 'relationship') return letters(key);
  const pairing = key.replace(CROSS, ' / ');
  for (const [signs, sign] of [
    [TOGETHER, '/'],
    [FRIENDS, '&'],
  ] as const) {
    const people = pairing.split(signs);
    // Friends of a pairing are said in an order that means something.
    if (people.length > 1 && (sign === '&' || !FRIENDS.test(pairing))) return people.map(letters).sort().join(sign);
  }
  return letters(pairing);
}

const letters = (words: string): string => words.replace(/^the (?=.)/, '').replaceAll(' ', '');

/** The people of a pairing as its name has them; none where it names fewer than two. */
export function peopleIn(name: string): readonly string[] {
  const people = name.split(/\s*[/&+]\s*|\s+[xX×]\s+/u).filter((one) => one.trim() !== '');
  return people.length < 2 ? [] : people.map((one) => one.trim());
}
