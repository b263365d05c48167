import type { Source } from '../../catalogue/work.ts';
import type { EditionHead } from '../../store/reader.ts';
import { say, t } from '../../words/words.ts';
import { listed, share } from '../../words/writing.ts';
import { named, rich, unseen } from '../kit/rich.tsx';

/** Which of a work's files it is read from and why, and how the others differ; each can be held against it. */
export function Versions({ work }: { work: EditionHead }) {
  const others = work.sources.filter(({ same }) => same !== undefined);
  if (others.length === 0) return null;
  const read = new Set(work.sources.filter(({ same }) => same === undefined).map(({ sha256 }) => sha256)).size;
  const one = read === 1;
  return (
    <details class="notes versions">
      <summary>
        {one && work.readFrom
          ? t('work.read-from-best', { n: others.length + 1 })
          : t('work.other-files', { n: others.length })}
      </summary>
      {one && work.readFrom ? (
        <p>
          {rich('work.read-from', {
            file: named(work.readFrom.path),
            why: listed(work.readFrom.reasons.map(say)),
          })}
        </p>
      ) : null}
      <ul>
        {others.map((source) => (
          <li>
            <bdi>{source.path}</bdi> <span class="quiet">{howFar(source)}</span>{' '}
            {source.same === 'copy' ? null : (
              <a href={`/works/${work.id}/compare/${draftOf(source)}`}>
                {rich('work.differs-in', { file: source.path, unseen })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function howFar({ same, similarity = 1 }: Source): string {
  if (same === 'copy') return t('work.same-words');
  if (same === 'near-copy' && similarity === 1) return t('work.spelled-otherwise');
  return t(same === 'earlier' ? 'work.alike-before' : 'work.alike', { share: share(similarity) });
}

/** A source in an address: its file's hash, with its number where the file holds several. */
const draftOf = ({ sha256, path }: Source): string => `${sha256}${/#\d+$/.exec(path)?.[0].replace('#', '-') ?? ''}`;
