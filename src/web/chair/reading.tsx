import { done } from '../kit/answer.ts';
import { formOf, localPath } from '../kit/form.ts';
import type { Ask } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { keepReading, readingOf } from '../kit/reading-cookie.ts';
import { ReadingForm } from '../kit/reading-sheet.tsx';

/** How a person likes to read, on a page of its own with something to try it on. */
export const readingPage = (c: Ask) =>
  page(
    c,
    { title: 'How you like to read', mood: 'shelf' },
    <section class="plain-page">
      <h1>How you like to read</h1>
      <p>These choices stay in a cookie on this device. Nobody else sees them.</p>
      <ReadingForm reading={c.var.reading} back="/reading" id="page" />
      <h2>Like this</h2>
      <div class="story sample">
        <p>
          The lamp over the ferry stairs had been lit early, and Ansa, who had meant to be gone by dusk, sat down on the
          lowest step and waited for the water to make up its mind. “It is only a river,” she said aloud, to nobody, in
          the voice that she kept for frightened children.
        </p>
        <p>
          “So you say,” said the river, or somebody behind her; and the <em>other</em> lamp, the small one, went out.
        </p>
      </div>
      {c.var.reading.adult === 'yes' ? (
        <form method="post" action="/reading">
          <input type="hidden" name="back" value="/reading" />
          <input type="hidden" name="adult" value="no" />
          <p class="deeds">
            Works for adults are shown to you. <button type="submit">Hide them again</button>
          </p>
        </form>
      ) : null}
    </section>,
  );

/** Keeps the choices and goes back to where the form stood. */
export async function keepReadingPage(c: Ask) {
  const form = await formOf(c);
  keepReading(
    c,
    readingOf((name) => form.all(name)[0], c.var.reading),
  );
  return done(c, { kept: true }, localPath(form.one('back')));
}
