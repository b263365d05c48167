const LETTERS = [
  ['j', 'next question'],
  ['k', 'question before'],
  ['a', 'accept'],
  ['c', 'correct'],
  ['r', 'refuse'],
  ['e', 'the same in all works that say so'],
  ['1 – 9', 'choose what a copy says'],
  ['s', 'leave it for later'],
  ['u', 'undo your last word'],
  ['?', 'these keys'],
] as const;

/** The keys of the desk; `desk.js` opens it and listens. */
export const DeskKeys = () => (
  <dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl>
      {LETTERS.map(([key, does]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <form method="dialog">
      <p>
        <label>
          <input type="checkbox" id="letter-keys" checked /> Letter keys are on
        </label>
      </p>
      <button type="submit">Close</button>
    </form>
  </dialog>
);
