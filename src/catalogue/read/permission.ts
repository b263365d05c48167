import type { Permission } from '../work.ts';

const FREE_OF_ASKING =
  /\b(?:no need to|don['’]?t (?:have|need) to|without|needn['’]?t) (?:ask|asking)\b(?! (?:me )?first)|\bno (?:need for )?permission (?:needed|required|necessary)/i;
const NOT_WITHOUT =
  /\b(?:not|never|no|don['’]?t|do not|nicht|kein\w?)\b.{0,60}\b(?:without|unless|until|except|ohne|außer)\b/i;
const ASK =
  /\bask\b|\basking\b|\basked\b|\bpermission\b|\bwith (?:my )?(?:consent|approval)\b|\bwrite (?:to )?me\b|\bplease (?:e-?mail|contact|check|query)\b|\b(?:e-?mail|contact) me (?:first|before)|\blet me know (?:first|before)|\bfrag\w*|\banfrag\w*|\berlaubnis\b|\bgenehmigung\b|\bvorher\b/i;
const NO =
  /\bno\b|\bnot\b|\bdon['’]?t\b|\bnever\b|\bnowhere\b|\bnope\b|\bforbidden\b|\bprohibited\b|\bnein\b|\bnicht\b|\bnirgends\b/i;
const YES =
  /\by(?:es|ep|eah|up)\b|\bsure\b|\bok(?:ay)?\b|\bany ?where\b|\bwherever\b|\bfine\b|\bfreely?\b|\bgo ahead\b|\bfeel free\b|\bhelp yourself\b|\bwelcome\b|\bplease do\b|\bof course\b|\bcertainly\b|\bby all means\b|\ball (?:lists?|archives?)\b|\bany archive\b|\bif you (?:want|like|wish)\b|\btake it\b|\bpermitted\b|\bgranted\b|\ballowed\b|\bja\b|\bgern\w?\b|\büberall\b|\bklar\b|\berlaubt\b/i;
const OTHERS =
  /\b(?:any(?:one|where|body)? else|others?|everyone else|elsewhere|otherwise|alle anderen|sonst|andere)\b/i;

/**
 * May a story be kept elsewhere, as its writer said: "Anywhere, just tell me." = yes, "ask first" and "not without my
 * permission" = ask, "please don't archive" = no. Words that say none of it = unknown.
 */
export function readPermission(written: string): Permission {
  const text = written.slice(0, 600);
  if (FREE_OF_ASKING.test(text) && !NOT_WITHOUT.test(text)) return 'yes';
  if (NOT_WITHOUT.test(text) || ASK.test(text)) return 'ask';
  const others = OTHERS.exec(text);
  if (others) return NO.test(text.slice(others.index)) ? 'no' : YES.test(text.slice(others.index)) ? 'yes' : 'ask';
  if (NO.test(text.replace(/\bno (?:problem|worries|objections?)\b/gi, 'yes')))
    return YES.test(text) && /\byes\b/i.test(text) ? 'ask' : 'no';
  if (
    YES.test(text) ||
    /\bno (?:problem|worries|objections?)\b/i.test(text) ||
    /\bjust (?:tell|let|drop|e-?mail|send)/i.test(text)
  )
    return 'yes';
  return 'unknown';
}

const STRICT: readonly Permission[] = ['no', 'ask', 'yes', 'unknown'];

/** Where a work's files do not agree, the writer's stricter word holds. */
export const stricter = (a: Permission, b: Permission): Permission => (STRICT.indexOf(a) <= STRICT.indexOf(b) ? a : b);
