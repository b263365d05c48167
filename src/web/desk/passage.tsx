import { named, rich } from '../kit/rich.tsx';

/** Words that a suggestion rests on, marked, in what stands around them where that is known. */
export const Passage = ({
  before,
  words,
  after,
  path,
}: {
  before?: string;
  words: string;
  after?: string;
  path: string;
}) => (
  <figure>
    <blockquote dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
    <figcaption>{rich('page.in-file', { file: named(path) })}</figcaption>
  </figure>
);
