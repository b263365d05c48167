import type { Draft, Intake } from '../draft.ts';
import type { Decoded } from '../encoding/decode.ts';
import { claimsOf } from '../html/claims.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';
import { isStory } from '../prose.ts';
import { only, refused } from '../result.ts';

/** A saved web page as one draft; a page of links, or of nothing but furniture, is refused. */
export function readHtml(path: string, decoded: Decoded): Intake {
  const page = readPage(decoded.text);
  const composed = compose(page.blocks);
  if (!isStory(composed.story))
    return refused(path, 'no-story', 'This page holds no story: only links, a menu or a few words.');
  const draft: Draft = {
    path,
    format: 'html',
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    text: composed.text,
    claims: claimsOf(path, page, composed),
    lossy: decoded.lossy,
    warnings: decoded.warnings,
  };
  return only(draft);
}

/** The charset that a page names in its head or XML declaration. */
export function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}
