import { wordsOf } from '../../dumps/fragment.ts';
import type { Review } from '../../dumps/told.ts';
import { dayOf, nameOf } from '../../dumps/values.ts';
import type { Names } from './names.ts';
import type { Row } from './tables.ts';

/** The story that a review is about; undefined where it is about a series or something else. */
export function reviewedStory(row: Row): string | undefined {
  const type = row.text('type').toUpperCase();
  if (type !== '' && type !== 'ST') return undefined;
  const parent = row.text('psid');
  return row.text('item') || (parent !== '0' && parent) || row.text('sid') || undefined;
}

/** @param numberOf the number of a chapter by its id */
export function readReview(row: Row, names: Names, numberOf: (chapid: string) => number | undefined): Review {
  const uid = row.text('uid', 'member');
  const member = names.member(uid);
  const { said, reply } = parted(row.text('review'));
  const rating = row.number('rating');
  const name = nameOf(row.text('reviewer'));
  return {
    by: name && name !== '0' ? name : (member?.name ?? null),
    member: member !== undefined || (uid !== '' && uid !== '0'),
    chapter: numberOf(row.text('chapid') || (row.has('psid') ? row.text('sid') : '')) ?? null,
    rating: rating !== null && rating > 0 ? rating : null,
    date: dayOf(row.text('date')),
    text: wordsOf(said) ?? '',
    reply: reply === null ? null : wordsOf(reply),
  };
}

/** eFiction writes the author's answer behind the review: `<br><br><i>Author's Response: …</i>`, in the archive's language. */
function parted(review: string): { readonly said: string; readonly reply: string | null } {
  const at = review.toLowerCase().lastIndexOf('<br><br><i>');
  if (at < 0) return { said: review, reply: null };
  const reply = /^<br><br><i>([^<:]{3,40}):\s*([\s\S]*)$/i.exec(review.slice(at));
  if (!reply || !/respon|repl|antwort|répon|respuest/i.test(reply[1]!)) return { said: review, reply: null };
  return { said: review.slice(0, at), reply: reply[2]!.trim().replace(/<\/i>$/i, '') };
}
