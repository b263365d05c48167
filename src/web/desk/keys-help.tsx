import { KeysDialog } from '../kit/keys-dialog.tsx';

const LETTERS = [
  ['j', 'next question'],
  ['k', 'question before'],
  ['a', 'accept'],
  ['c', 'correct'],
  ['r', 'no: refuse'],
  ['n', 'nobody can know'],
  ['e', 'the same in all works that say so'],
  ['1 – 9', 'choose what a copy says'],
  ['s', 'leave it for later; it is kept under “Left for later”'],
  ['u', 'undo your last word'],
  ['?', 'these keys'],
] as const;

/** The keys of the desk; `desk.js` opens it and listens. */
export const DeskKeys = () => <KeysDialog letters={LETTERS} />;
