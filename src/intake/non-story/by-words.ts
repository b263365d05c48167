import { INSTEAD_ABROAD, tellsAbroad } from './instead-abroad.ts';
import type { NonStoryKind } from './kind.ts';
import type { Spoken } from './spoken.ts';
import type { Telling } from './telling.ts';

/** Pages that stand where a story was looked for: short, and in a machine's voice. */
const INSTEAD: readonly Spoken[] = [
  {
    what: 'challenge',
    least: 2,
    wordsEach: 80,
    most: 300,
    says: [
      /\bchecking (?:if the site connection is secure|your browser)\b/i,
      /\bjust a moment\b/i,
      /\battention required\b/i,
      /\b(?:verify|prove|proves|confirm|sure)(?: that)? you(?:'re|’re| are) (?:a |not a )?(?:human|robot|bot)\b/i,
      /\benable javascript\b|\bjavascript (?:is|must be) (?:required|disabled|enabled|turned)\b/i,
      /\bcookies\b/i,
      /\b(?:ddos|security check|captcha|cloudflare|ray id|anubis|recaptcha|turnstile)\b/i,
      /\bsecurity (?:service|solution|of your connection)\b/i,
      /\bunusual (?:traffic|activity)\b|\bautomated (?:requests|queries|process)\b/i,
      /\byou have been blocked\b|\baccess (?:to this page )?(?:has been )?denied\b/i,
      /\bredirect(?:ed)? (?:you )?(?:to your requested content|automatically|shortly)\b/i,
    ],
  },
  {
    what: 'gate',
    least: 2,
    wordsEach: 70,
    most: 400,
    says: [
      /\b(?:adult|mature|explicit) (?:content|material|themes?|works?|stories|fiction|website|site)\b/i,
      /\b(?:18|eighteen|21|twenty-one|legal age)\b(?: years? (?:of age|old))?(?: or (?:older|over|above))?\b/i,
      /\bunder (?:the age of )?(?:18|eighteen|21)\b|\bof legal age\b|\bof age\b/i,
      /\b(?:if you )?(?:proceed|continue|enter|click)\b.{0,60}\b(?:agree|agreed|certify|confirm|acknowledge|willing)\b/i,
      /\b(?:i am|i'm|i’m|yes,? i) .{0,30}\b(?:18|21|of age|an adult)\b|\bage (?:verification|consent|check|gate|statement)\b/i,
      /\b(?:leave|exit|go back|turn back|please leave)\b/i,
      /\bnot (?:suitable|appropriate|intended) for\b|\bmay (?:not )?(?:be )?(?:contain|suitable)\b/i,
      /\bset your preferences\b|\bdo(?:n't|n’t| not) ask (?:me )?again\b/i,
      /\b(?:sexually|illegal in your|community standards|local laws?)\b/i,
      /\bNC-17\b|\brated (?:M|MA|adult|R|explicit)\b/,
    ],
  },
  {
    what: 'login',
    least: 3,
    wordsEach: 40,
    most: 400,
    says: [
      /\b(?:log|sign|logged|signed)[ -]?in\b/i,
      /\b(?:user ?name|user id|e-?mail(?: address)?|handle)(?: or e-?mail)?\s*:?\s*$/im,
      /\bpassword\b/i,
      /\bremember me\b|\bkeep me (?:logged|signed)\b|\bstay (?:logged|signed)\b/i,
      /\b(?:forgot|forgotten|lost|reset)\b.{0,20}\bpassword\b/i,
      /\b(?:don[’']t|do not|no) have an? (?:account|invitation)\b|\bcreate an? (?:new )?account\b|\bregister\b|\bsign up\b|\bjoin now\b/i,
      /\bonly (?:available|visible|open|shown) to (?:registered|logged|members|friends|users)\b/i,
      /\b(?:registered|members?|friends)[- ]?(?:users|only|locked)?\b.{0,40}\b(?:may|can|only|view|read|see)\b/i,
      /\b(?:must|need to|have to|requires? you to)(?: first)? (?:be )?(?:a )?(?:log|register|sign|member|logged|registered)/i,
      /\bdo(?:n[’']t| not) have permission\b|\bnot (?:authori[sz]ed|permitted|allowed) to (?:view|read|access)\b/i,
    ],
  },
  {
    what: 'parked',
    least: 2,
    wordsEach: 60,
    most: 400,
    says: [
      /\bdomain(?: name)?s?\b.{0,40}\b(?:for sale|expired|parked|registered|available|auction)\b/i,
      /\b(?:buy|purchase|inquire about|acquire)\b.{0,30}\bdomain\b|\bis this your domain\b/i,
      /\bparked\b/i,
      /\bcourtesy of\b|\bsponsored (?:listings|links|results)\b|\brelated (?:searches|links)\b/i,
      /\b(?:web ?site|site|page|domain) (?:is )?coming soon\b/i,
      /\bunder construction\b|\bhosted by\b|\bfree (?:web )?host/i,
      /\baccount (?:has been )?(?:suspended|disabled|terminated)\b/i,
      /\b(?:hosting|web ?host) (?:provider|company|account|service)\b/i,
      /\b(?:has|have) (?:closed|shut down|been closed|been discontinued)\b|\bno longer (?:available|active|exists?|hosted)\b/i,
      /\bdefault (?:web ?)?(?:page|index|site)\b|\bweb ?server\b|\bno content has been added\b/i,
      /\b(?:geocities|tripod|angelfire|fortunecity|godaddy|sedo|namecheap|registrar)\b/i,
      /\b(?:owner|administrator) of this (?:web ?site|domain|page)\b/i,
      /\bif (?:this (?:is|was)|you are the owner of this) (?:your )?(?:web ?)?(?:site|page|domain)\b/i,
    ],
  },
  {
    what: 'rules',
    least: 3,
    wordsEach: 40,
    most: 400,
    says: [
      /\bweb ?ring\b/i,
      /\b(?:join|member|owner)\b.{0,40}\bring\b/i,
      /\b(?:ring code|list sites|skip|random(?: site)?|next site|previous site)\b/i,
      /\bfill (?:in|out) the form\b|\bform below\b/i,
      /\byour (?:site|page|home ?page)\b|\bsite name\b/i,
    ],
  },
  {
    what: 'error-page',
    least: 2,
    wordsEach: 60,
    most: 320,
    says: [
      /\b(?:40[0134]|410|429|50[0-4]|52[0-6])\b/,
      /\bnot found\b|\bcan(?:'t|’t|not| ?not) (?:be found|find)\b|\bcould(?:n[’']t| not) (?:be )?f(?:ind|ound)\b|\bdoes(?:n[’']t| not) exist\b/i,
      /\b(?:page|file|url|document|site|story|entry|post|journal|topic|work|user|link)\b.{0,60}\b(?:not found|cannot be (?:found|displayed)|was not found|deleted|removed|moved|unavailable|no longer exists?|does(?:n[’']t| not) exist|dead)\b/i,
      /\b(?:requested|request)\b.{0,60}\b(?:url|page|could not|was not|failed)\b|\brequested url\b/i,
      /\b(?:internal )?server error\b|\bservice (?:temporarily )?unavailable\b|\bbad gateway\b|\b(?:gateway )?time-?out\b|\bforbidden\b|\berror code\b/i,
      /\b(?:try again|retry)\b.{0,30}\b(?:later|minutes|shortly)\b|\bretry later\b/i,
      /\b(?:apache|nginx|iis|internet information services|openresty|varnish|squid|litespeed)\b/i,
      /\b(?:webmaster|(?:server |site |database )?administrator)\b/i,
      /\b(?:maintenance|downtime|too many (?:requests|connections)|over(?:loaded| capacity)|bandwidth|back soon)\b/i,
      /\bback (?:in|soon|shortly|up|online|on-?line)\b|\bpatience\b|\bstatus (?:page|account)\b/i,
      /\b(?:spelled|typed|address bar|back button|home ?page|search box|search form|another search|try a search)\b/i,
      /\b(?:mysql|sql|php|database|fatal error|parse error|warning: |on line \d)\b/i,
      /\b(?:oops|sorry|apologi[sz]e|whoops)\b/i,
      /\bsuspended\b|\bpurged\b|\binvalid (?:story|id|user|request|link|chapter)\b/i,
    ],
  },
];

/** Papers about programs, sites and rights. */
const ABOUT: readonly Spoken[] = [
  {
    what: 'licence',
    least: 3,
    wordsEach: 90,
    says: [
      /\bhereby grant(?:s|ed)\b|\bpermission is (?:hereby )?granted\b|\bgrants? (?:to )?you\b|\bgranted (?:to|under|by) (?:you|this)\b/i,
      /\bwithout (?:any )?warrant(?:y|ies)\b|\b(?:no|any) warrant(?:y|ies)\b|\bwarranties of merchantability\b|\bdisclaims? (?:all|any) warrant/i,
      /\b(?:provided )?["“]?as[ -]is["”]?(?=[,.\s]).{0,60}\b(?:basis|without|warrant)/i,
      /\bmerchantability\b|\bfitness for a particular purpose\b|\bnon-?infring(?:e|ing|ement)\b/i,
      /\bin no event\b|\bliab(?:le|ility)\b.{0,80}\b(?:damages?|loss|claims?)\b|\blimitation of liability\b|\bindemnif/i,
      /\bredistribut(?:e|ion|ions|ing)\b|\bcopy,? (?:and |or )?(?:distribute|modify)\b|\bderivative works?\b|\badaptations?\b/i,
      /\bgeneral public licen[sc]e\b|\bfree software\b|\bopen source\b/i,
      /\b(?:licen[sc]ors?|licen[sc]ees?|sublicen[sc]e)\b|\bthis (?:public )?licen[sc]e\b/i,
      /\bcopyright (?:notice|holders?|law|owner)\b|\bintellectual property\b|\btrademarks?\b/i,
      /\bterms (?:and conditions|of (?:use|service|this))\b|\bend[- ]user licen[sc]e\b/i,
      /\byou (?:agree|accept|acknowledge|represent|warrant|may not)\b.{0,80}\b(?:terms|agreement|to|that|use)\b/i,
      /\bgoverning law\b|\bgoverned by the laws\b|\bjurisdiction\b|\bapplicable law\b/i,
      /\bwe reserve the right\b|\bat (?:our|its) (?:sole )?discretion\b|\bterminat(?:e|ion) (?:of )?(?:your|this|the)\b/i,
      /\bpersonal (?:information|data)\b|\bprivacy policy\b|\bthird[- ]part(?:y|ies)\b/i,
      /\battribution\b|\bnon-?commercial\b|\bshare[- ]?alike\b|\bcreative commons\b/i,
      /\bpenalty of perjury\b|\bgood faith belief\b|\bexclusive rights?\b|\binfring(?:es?|ing|ement)\b/i,
      /\bsubject to the (?:following|terms)\b|\bhereinafter\b|\bhereunder\b|\bhereof\b/i,
    ],
  },
  {
    // The same in other languages.
    what: 'licence',
    least: 2,
    wordsEach: 60,
    most: 3000,
    says: [
      /\b(?:datenschutz\w*|dsgvo)\b/i,
      /\bpersonenbezogene\w*\b/i,
      /\b(?:geschäftsbedingungen|widerruf\w*|kaufvertrag\w*|vertragsschluss|verbraucher)\b/i,
      /\b(?:impressum|haftung|gewähr übernommen|telemediengesetz)\b|§ ?\d+ (?:Abs|TMG|BGB)\b/i,
      /\bdonnées (?:à caractère personnel|personnelles)\b|\binformatique et libertés\b/i,
      /\bmentions légales\b|\bconditions générales\b|\bpolitique de confidentialité\b/i,
      /\bdroits? d['’](?:accès|auteur)\b|\b(?:sans préavis|autorisation préalable)\b|\btenus? (?:pour )?responsables?\b/i,
      /\bdatos (?:personales|de carácter personal)\b/i,
      /\b(?:aviso (?:legal|de privacidad)|política de privacidad|condiciones (?:generales|de uso)|normativa vigente)\b/i,
      /\bderechos? de (?:acceso|autor|rectificación)\b|\b(?:sin previo aviso|prohibida la reproducción|titular)\b/i,
      /\b(?:dati personali|informativa sulla privacy|condizioni generali|diritto d['’]autore)\b/i,
      /\b(?:persoonsgegevens|algemene voorwaarden|privacyverklaring|auteursrecht)\b/i,
      /\bcookies\b/i,
    ],
  },
  {
    what: 'bounce',
    least: 2,
    wordsEach: 90,
    most: 600,
    says: [
      /\b(?:could|can|was|were|has|have)(?: ?not|n[’']t)(?: able)?(?: to)?(?: be| been)? deliver(?:ed)?\b|\bundeliver(?:able|ed)\b|\bdelivery (?:failed|failure|status|has failed|to the following|incomplete)\b/i,
      /\b(?:mailer-daemon|mail(?:er)? daemon|mail delivery (?:sub)?system|postmaster)\b/i,
      /\bpermanent (?:fatal )?(?:error|failure)s?\b|\bi(?:'|’| ha)ve given up\b/i,
      /\b(?:user|recipient|mailbox|host|address) (?:unknown|is full|full|not found|rejected|unavailable|does not exist)\b|\bover quota\b|\bno such user\b/i,
      /\b55[0-4][ -]\d?\.?\d?/,
      /\b(?:original|returned|attached|your) message\b/i,
      /\bmail (?:system|program|server)\b|\bmail queue\b|\bretry\b/i,
      /\bfollowing (?:addresses|recipients?|address)\b/i,
    ],
  },
];

/** Pages in other languages are short. */
const MOST_ABROAD = 250;

/** A story says "he" and "she", tells what was, or speaks of itself; forms and notices do not. */
const isTold = ({ people, self, past, words }: Telling): boolean =>
  people > 0.02 ||
  (self > 0.035 && self * words > 3) ||
  (words > 120 && past > 0.04) ||
  (people > 0 && people + self + past > 0.08);

/** What a text is by what it says; `title` is a page's own. */
export function kindByWords(text: string, telling: Telling, title = ''): NonStoryKind | undefined {
  if (isTold(telling)) return undefined;
  const all = title ? `${title}\n${text}` : text;
  const said = [...INSTEAD, ...ABOUT].find((kind) => speaks(kind, all, telling.words));
  if (said || telling.words > MOST_ABROAD || tellsAbroad(text)) return said?.what;
  return INSTEAD_ABROAD.find((kind) => speaks(kind, all, telling.words))?.what;
}

function speaks(
  { says, least, wordsEach, most = Number.POSITIVE_INFINITY }: Spoken,
  text: string,
  words: number,
): boolean {
  if (words > most) return false;
  let said = 0;
  let count = 0;
  for (const [i, pattern] of says.entries()) {
    if (said + says.length - i < least) return false;
    const found = text.match(everywhere(pattern))?.length ?? 0;
    if (found > 0) said++;
    count += Math.min(found, 40);
  }
  return said >= least && count * wordsEach >= words;
}

/** The same pattern for all its places; made once for each. */
function everywhere(pattern: RegExp): RegExp {
  let all = global.get(pattern);
  if (!all) {
    all = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    global.set(pattern, all);
  }
  return all;
}
const global = new WeakMap<RegExp, RegExp>();
