/** What stands before a sign that is a later byte of mojibake nobody could read: `hĂ` of `hĂ´pital`, `â€`. */
const LEADS = /(?:\p{Ll}[ÂÃÄÅÐÑĂĹĆÎ]|â€|вЂ|ГўВ|‚Ä|√)$/u;

/** Is the sign at `at` a byte of mojibake that is still unread? It says nothing then, and is kept for a better reading. */
export const isUnread = (content: string, at: number): boolean =>
  content.charCodeAt(at) > 0x7f &&
  at > 0 &&
  content.charCodeAt(at - 1) > 0x7f &&
  LEADS.test(content.slice(Math.max(0, at - 2), at));
