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
      ? refused(path, 'damaged', 'This holds messages of a Yahoo group, but its JSON is broken and none could be read.')
      : refused(
          path,
          'no-story',
          'This is a list about messages of a Yahoo group; the messages themselves are not in it.',
        );
  const left = new LeftOutList();
  const taken = messages.map(({ raw, author }, i) => {
    const part = messages.length === 1 ? '' : `#${i + 1}`;
    const intake = readMail(path + part, raw);
    left.addAll(intake.leftOut, part);
    return { ...intake, drafts: intake.drafts.map((draft) => withAuthor(draft, author)) };
  });
  const broken =
    unread > 0
      ? [
          refusal(
            path,
            'damaged',
            `${unread} ${unread === 1 ? 'line is' : 'lines are'} broken JSON and could not be read.`,
          ),
        ]
      : [];
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
