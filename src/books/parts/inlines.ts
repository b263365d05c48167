import { type Inline, inlinesOf } from '../../text/tree.ts';
import { xml } from './escape.ts';

/** A block's text as XHTML (which HTML reads too): emphasis as `<em>` and `<strong>`, meant line ends as `<br/>`. */
export const inlineXhtml = (text: string): string => inlinesOf(text).map(one).join('');

const TAGS = { emphasis: 'em', strong: 'strong' } as const;

function one(inline: Inline): string {
  if (typeof inline === 'string') return xml(inline);
  if (inline.type === 'break') return '<br/>\n';
  const tag = TAGS[inline.type];
  return `<${tag}>${inline.children.map(one).join('')}</${tag}>`;
}
