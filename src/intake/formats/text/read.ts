import { sentence } from '../../../text/sentence.ts';
import type { Draft, Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { setAside } from '../../non-story/kinds.ts';
import { nonStory } from '../../non-story/non-story.ts';
import { isPlainlyTold } from '../../non-story/untold.ts';
import { worksInText } from '../../non-story/works.ts';
import { isStory } from '../../prose.ts';
import { refused } from '../../result.ts';
import { storiesIn } from './several.ts';

/** "<mira> " or "[21:04] <@mira> " before what is said in a chat. */
const SPEAKER = /^(?:[[(]?\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?[\])]?[ \t]{1,3})?<[@+%~&]?[\w|^`-]{1,30}>[ \t]/gim;

/** Plain text as it is: what its lines mean is for the restoration rules to find out. */
export function readText(path: string, decoded: Decoded): Intake {
  const { text: content, encoding, evidence, lossy } = decoded;
  const what = nonStory(path, content);
  if (what) return setAside(path, what, what === 'works-list' ? worksInText(path, content) : undefined);
  // Who speaks in a chat is no part of what is said.
  if (!isStory(content) && !isStory(content.replace(SPEAKER, '')) && !isPlainlyTold(content))
    return refused(path, 'no-story', sentence('refused.text-no-story'));
  const drafts = (storiesIn(content) ?? [content]).map(
    (story, i, all): Draft => ({
      path: all.length > 1 ? `${path}#${i + 1}` : path,
      format: 'text',
      encoding,
      encodingEvidence: evidence,
      text: { content: story, marks: [] },
      claims: [],
      lossy: all.length > 1 ? story.split('\ufffd').length - 1 : lossy,
      warnings: decoded.warnings,
    }),
  );
  return { drafts, refusals: [] };
}
