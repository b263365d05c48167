import { sentence } from '../../../text/sentence.ts';
import type { Draft, Intake } from '../../draft.ts';
import { decode } from '../../encoding/decode.ts';
import { LeftOutList } from '../../left-out.ts';
import { refusal, refused } from '../../result.ts';
import { readMail } from './read.ts';
import { yahooMessages } from './yahoo-messages.ts';

/**
 * Messages of Yahoo groups as they were kept when the groups closed: JSON with the mail itself (`rawEmail`, escaped) or the
 * page's text (`messageBody`), one a file, in lists, or one a line. A draft for each, `path#n` where there are several.
 */
export function readYahoo(path: string, bytes: Uint8Array): Intake {
  const { messages, unread } = yahooMessages(decode(bytes).text);
  if (messages.length === 0)
    return unread > 0
      ? refused(path, 'damaged', sentence('refused.yahoo-broken'))
      : refused(path, 'no-story', sentence('refused.yahoo-list'));
  const left = new LeftOutList();
  const taken = messages.map(({ raw, author }, i) => {
    const part = messages.length === 1 ? '' : `#${i + 1}`;
    const intake = readMail(path + part, raw);
    left.addAll(intake.leftOut, part);
    return { ...intake, drafts: intake.drafts.map((draft) => withAuthor(draft, author)) };
  });
  const broken = unread > 0 ? [refusal(path, 'damaged', sentence('refused.yahoo-lines', { lines: unread }))] : [];
  return {
    drafts: taken.flatMap((t) => t.drafts),
    refusals: [...taken.flatMap((t) => t.refusals), ...broken],
    ...left.field,
  };
}

/** Many mails of a group say no more than an address of who wrote them; its record knows a name. */
function withAuthor(draft: Draft, author: string): Draft {
  if (author === '' || author.includes('@') || draft.claims.some((c) => c.field === 'author')) return draft;
  const evidence = { path: draft.path, text: `authorName: ${author}` };
  return { ...draft, claims: [...draft.claims, { field: 'author', value: author, evidence }] };
}
