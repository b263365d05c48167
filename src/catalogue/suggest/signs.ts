import type { Draft, Evidence } from '../../intake/draft.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import { type Canons, keyOf, starterCanons } from './canons.ts';

/** Something outside the story that says which canon it belongs to. */
export interface Sign {
  readonly canon: number;
  /** Enough by itself: a newsgroup or a list is there for one canon; a folder may be called anything. */
  readonly sure: boolean;
  readonly evidence: Evidence;
}

/** Newsgroups, mailing lists and archives of one canon, by words in their names. */
const HOMES: readonly (readonly [RegExp, string])[] = [
  [/\balt\.tv\.x-files|\batxc\b|\bxfc(?:-|reative)|gossamer|\bxff\b|x-files/i, 'The X-Files'],
  [/\balt\.tv\.(?:buffy|btvs)|buffyfic|\bbtvs/i, 'Buffy the Vampire Slayer'],
  [/\balt\.tv\.highlander|\bhlfic/i, 'Highlander: The Series'],
  [/\bsenfic|\bsentinel[-_]?(?:fic|list)/i, 'The Sentinel'],
  [/\balt\.tv\.babylon-?5|rec\.arts\.sf\.tv\.babylon5/i, 'Babylon 5'],
  [/\balt\.tv\.forever-knight|\bfkfic/i, 'Forever Knight'],
  [/\bhpforgrownups|\bhpfgu\b|harrypotter|harry[-_ ]potter/i, 'Harry Potter - J. K. Rowling'],
  [/\balt\.tv\.(?:due-south|duesouth)|\bduesouth|\bdsx/i, 'due South'],
  [/\balt\.tv\.stargate|\bsg-?1[-_]?(?:fic|hc|list)|stargatefic/i, 'Stargate SG-1'],
  [/\balt\.tv\.xena|\bxenafic|\bxwp/i, 'Xena: Warrior Princess'],
  [/\balt\.tv\.er\b/i, 'ER'],
  [/\balt\.fan\.sailor-?moon/i, 'Bishoujo Senshi Sailor Moon'],
  [/\bxmenmoviefan|\bxmmfic/i, 'X-Men (Movies)'],
  [/\balt\.tv\.lois-n-clark|\blnc[-_]?fic/i, 'Lois & Clark: The New Adventures of Superman'],
  [/\balt\.tv\.quantum-leap/i, 'Quantum Leap'],
  [/\bfarscape[-_]?fic/i, 'Farscape'],
  [/\bsmallville[-_]?(?:fic|slash)/i, 'Smallville'],
];
const TAG = /[[({]([^\][(){}]{2,30})[\])}]|^([A-Za-z0-9:&*.-]{2,20})\s*:/g;

/** What newsgroup, list, subject tags and folders say about the canon, the surest first. */
export function signsOf(draft: Pick<Draft, 'path' | 'claims'>, canons: Canons = starterCanons()): Sign[] {
  const signs: Sign[] = [];
  for (const { field, value, evidence } of draft.claims) {
    const clean = { ...evidence, text: withoutAddresses(evidence.text) };
    if (field === 'publisher' || field === 'subject') {
      for (const [home, name] of HOMES) if (home.test(value)) add(name, true, clean);
    }
    if (field === 'subject' || field === 'tag') {
      for (const [, inner, before] of value.slice(0, 400).matchAll(TAG))
        if (isCode(inner ?? before!)) add(inner ?? before!, true, clean);
    }
  }
  const folders = draft.path.slice(0, 1000).split(/[/!]/).slice(0, -1);
  for (const folder of folders.reverse()) add(folder, false, { path: draft.path, text: draft.path });
  return signs.sort((a, b) => Number(b.sure) - Number(a.sure));

  function add(written: string, sure: boolean, evidence: Evidence): void {
    const canon = canons.byCode.get(keyOf(written));
    if (canon !== undefined) signs.push({ canon, sure, evidence });
  }
}

/** "TOS", "BtVS", "SG1", "Sailor Moon": what means a canon and nothing else; single words of the language are none. */
const isCode = (written: string): boolean =>
  /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{L}\d:&-]{3,12}$/u.test(written.trim()) || /^\p{Lu}\S+ .*\p{Lu}/u.test(written.trim());
