import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { KeysDialog } from '../kit/keys-dialog.tsx';

const LETTERS: readonly (readonly [string, PlainCode])[] = [
  ['j', 'desk.key-next'],
  ['k', 'desk.key-before'],
  ['a', 'desk.key-accept'],
  ['c', 'desk.key-correct'],
  ['r', 'desk.key-refuse'],
  ['n', 'desk.key-unknown'],
  ['e', 'desk.key-everywhere'],
  ['1 – 9', 'desk.key-choose'],
  ['s', 'desk.key-later'],
  ['u', 'desk.key-undo'],
  ['?', 'keys.these'],
];

/** What `browser.js` says. */
export const deskSays = () => ({
  keeping: t('keys.keeping'),
  keysHere: t('desk.keys-here'),
  keysAre: t('desk.keys-are'),
  keys: t('keys.title'),
  lastWord: t('desk.last-word'),
  holdsInAll: t('desk.holds-in-all'),
  holdsHere: t('desk.holds-here'),
  did: t('did.done', { did: '{did}' }),
  later: t('desk.left'),
  now: t('desk.asked-again'),
  'out-of-sight': t('desk.hidden'),
  kept: t('desk.kept'),
  undoes: t('desk.u-undoes'),
  takingBack: t('desk.taking-back'),
  takenBack: t('desk.taken-back'),
});

/** The keys of the desk; `browser.js` opens it and listens. */
export const DeskKeys = () => <KeysDialog letters={LETTERS} />;
