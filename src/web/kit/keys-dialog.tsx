/** The keys of a page; its module opens it and listens. @param letters key and what it does */
export const KeysDialog = ({ letters }: { letters: readonly (readonly [string, string])[] }) => (
  <dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl>
      {letters.map(([key, does]) => (
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
