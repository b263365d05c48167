import type { Source } from '../../catalogue/work.ts';
import type { EditionHead } from '../../store/reader.ts';
import { say } from '../../words/words.ts';
import { count, listed, percent } from '../kit/words.ts';

/** Which of a work's files it is read from and why, and how the others differ; each can be held against it. */
export function Versions({ work }: { work: EditionHead }) {
  const shown = (path: string) => path;
  const others = work.sources.filter(({ same }) => same !== undefined);
  if (others.length === 0) return null;
  const read = new Set(work.sources.filter(({ same }) => same === undefined).map(({ sha256 }) => sha256)).size;
  const one = read === 1;
  return (
    <details class="notes versions">
      <summary>
        {one && work.readFrom
          ? `Read from the best of ${others.length + 1} files`
          : `${count(others.length, 'other file')} with this story`}
      </summary>
      {one && work.readFrom ? (
        <p>
          Read from <bdi>{shown(work.readFrom.path)}</bdi>: {listed(work.readFrom.reasons.map(say))}. The others are
          kept.
        </p>
      ) : null}
      <ul>
        {others.map((source) => (
          <li>
            <bdi>{shown(source.path)}</bdi> <span class="quiet">{howFar(source)}</span>{' '}
            {source.same === 'copy' ? null : (
              <a href={`/works/${work.id}/compare/${draftOf(source)}`}>
                What differs<span class="unseen"> in {shown(source.path)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function howFar({ same, similarity = 1 }: Source): string {
  if (same === 'copy') return 'the same words';
  if (same === 'near-copy' && similarity === 1) return 'the same words, some spelled otherwise';
  const alike = `${percent(similarity)} of the words the same`;
  return same === 'earlier' ? `what the file held before; ${alike}` : alike;
}

/** A source in an address: its file's hash, with its number where the file holds several. */
const draftOf = ({ sha256, path }: Source): string => `${sha256}${/#\d+$/.exec(path)?.[0].replace('#', '-') ?? ''}`;
