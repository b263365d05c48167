import { folderIn, nameIn } from '../../../text/places.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Contents } from '../../contents.ts';
import { draftOf } from '../../document/draft-of.ts';
import type { Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { resolvePath } from '../../paths.ts';
import { refused } from '../../result.ts';
import { includedIn } from './includes.ts';
import { readTex } from './story.ts';

/** A LaTeX source as one draft: its prose without the commands that only set type; what it includes as its chapters. */
export function readTexSource(path: string, decoded: Decoded, preamble?: string): Intake {
  const { blocks, properties, unknown, leftOut } = readTex(decoded.text, preamble);
  const warnings =
    unknown.length > 0 ? [sentence('warning.tex-commands', { commands: unknown.slice(0, 10).join(', ') })] : [];
  const intake = draftOf(path, {
    format: 'tex',
    blocks,
    properties,
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    warnings: [...decoded.warnings, ...warnings],
    lossy: decoded.lossy,
    leftOut,
  });
  const said = (field: 'title' | 'author') => properties.find((p) => p.field === field)?.value;
  const contents = contentsOf(path, includedIn(decoded.text), said('title'), said('author') ?? null);
  if (!contents) return intake;
  if (intake.drafts.length > 0) return { ...intake, contents };
  const { title, chapters } = contents;
  const message = sentence('refused.tex-puts-together', { title, files: chapters.length });
  return { ...refused(path, 'no-story', message), contents };
}

/** The files that a source includes, as the chapters of one story. */
function contentsOf(
  path: string,
  files: readonly string[],
  given: string | undefined,
  author: string | null,
): Contents | undefined {
  const here = folderIn(path);
  const name = nameIn(path).replace(/\.\w{1,5}$/, '');
  const chapters = files.flatMap((file) => {
    const to = resolvePath(path, file);
    return to?.startsWith(here) && to !== path ? [[to.slice(here.length), ''] as const] : [];
  });
  return chapters.length > 1 ? { path, title: given ?? name, author, called: 'files', chapters } : undefined;
}
