import { nameIn } from '../../text/places.ts';
import type { Telling } from './telling.ts';

const nameOf = (path: string): string => nameIn(path).replace(/#\d+$/, '');

const READ_ME =
  /(?:^|[-_. ])read[-_. ]?me|^(?:install|changes|changelog|news|manual|whatsnew|file_id|history|todo|authors|copying|licen[sc]e)\b/i;
const OF_PROGRAMS =
  /\b(?:install(?:s|ed|er|ing|ation)?|un?zip(?:ped)?|archives?|folders?|director(?:y|ies)|files?|programs?|software|version|releases?|downloads?|usage|options?|menus?|click|select|run|setup|exe|windows|linux|mac(?:intosh)?|dos|unix|requirements?|bugs?|fixed|fixes|known issues|features?|supported?|commands?|command line|configur\w+|plugins?|scripts?|library|source code|compile[rd]?|build|format|convert(?:s|ed|er)?|fonts?|readers?|e-?books?|update[ds]?|upgrade|repository|compressed|uncompressed|ftp|sizes|npm|pip|make|changelog|licen[sc]e)\b/gi;

/** What changed in a program, version by version. */
const VERSIONS = /^\W{0,4}(?:v|version|release)?\s?\d{1,3}\.\d{1,3}(?:\.\d{1,4}){0,3}\b.{0,40}$/gim;

/** A read-me, by its name and what it speaks of; without the name it must speak of little else. */
export function isReadMe(path: string, text: string, telling: Telling): boolean {
  if (telling.people > 0.015 || telling.self > 0.04) return false;
  const found = text.match(OF_PROGRAMS) ?? [];
  const distinct = new Set(found.map((word) => word.toLowerCase())).size;
  const share = found.length / Math.max(1, telling.words);
  if ((text.match(VERSIONS)?.length ?? 0) >= 3 && share > 0.05) return true;
  return READ_ME.test(nameOf(path))
    ? share > 0.03 && distinct >= 4
    : share > 0.08 && distinct >= 8 && telling.past < 0.015;
}

const OF_RULES =
  /\b(?:submit(?:s|ted|ting)?|submissions?|archiv(?:e|es|ed|ist|ists)|moderators?|mods?|upload(?:s|ed|ing)?|ratings?|rated|guidelines?|rules?|faq|frequently asked|questions?|e-?mail|lists?|members?|subscri\w+|unsubscribe|posts?|posting|off-?topic|flam(?:es?|ing)|feedback|disclaimers?|warnings?|beta(?:[- ]readers?)?|format|formatting|html|plain text|headers?|subject line|account|password|log ?in|profile|pen ?name|fan ?fic(?:tion|s)?|stories|story|authors?|categor(?:y|ies)|fandoms?|pairings?|slash|NC-17|PG-13|allowed|must|please|not permitted|removed|banned|copyright|plagiari\w+|nominat\w+|challenge|deadline|participants?|sign-?ups?|prompts?)\b/gi;
const TITLED_RULES =
  /\b(?:f\.?a\.?q|frequently asked|rules|guidelines|how to (?:submit|post|join|upload)|submission|submitting|(?:drabble|weekly|monthly|fic) challenge|about (?:the|this) (?:archive|site|list|community)|list info|welcome to the .{0,40}list|questions and answers|code of conduct|help)\b/i;

/** Does it call itself rules, questions and answers, or a word of welcome? */
export const isTitledRules = (path: string, text: string, title: string): boolean =>
  TITLED_RULES.test(`${nameOf(path).replace(/[-_\d]/g, ' ')}\n${title}\n${text.slice(0, 400)}`);

/** Rules, guidelines and frequent questions of an archive, a list or a challenge. */
export function isRules(text: string, telling: Telling, titled: boolean): boolean {
  if (telling.people > 0.015 || telling.self > 0.04 || telling.words < 40) return false;
  const found = text.match(OF_RULES) ?? [];
  const distinct = new Set(found.map((word) => word.toLowerCase())).size;
  const share = found.length / telling.words;
  return distinct >= 6 && share > (titled ? 0.08 : 0.16);
}

const OF_NEWS =
  /\b(?:add(?:ed|ing)?|new|updat(?:e|ed|es)|fixed|moved|posted|up now|changed|redesigned|stor(?:y|ies)|chapters?|fics?|links?|pages?|site|archive|graphics|layout|guest ?book|galler(?:y|ies)|thanks)\b/gi;
const DATED =
  /^\W{0,4}(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?\d{0,4})\b/gim;

/** What is new on a site, day by day. */
export function isNews(path: string, text: string, telling: Telling, title: string): boolean {
  if (telling.people > 0.015 || telling.self > 0.03) return false;
  if (
    !/\b(?:what'?s new|what’s new|updates?|news|changelog)\b/i.test(`${nameOf(path)}\n${title}\n${text.slice(0, 200)}`)
  )
    return false;
  const found = text.match(OF_NEWS)?.length ?? 0;
  return (text.match(DATED)?.length ?? 0) >= 3 && found > telling.words * 0.12;
}

const LABELLED =
  /^\s{0,8}[*_]{0,2}[A-Z][\w ’'/-]{1,30}:[*_]{0,2}\s*(?:_{3,}|\.{4,}|\[[^\]]{0,60}\]|<[^>]{0,60}>|\{\{?[^}]{0,60}\}\}?|here|xxx+)?\s*$/;
const STAND_IN =
  /\blorem ipsum\b|\b(?:your|insert|enter|type|put|paste|add) (?:your )?(?:story|text|title|name|summary|chapter|content|disclaimer|description)s? (?:goes |go )?here\b|\[(?:your |insert |story |author |title|name|summary|date)[^\]]{0,60}\]|\{\{[^}]{1,60}\}\}|%(?:title|author|name|text)%|\b(?:dolor sit amet|consectetur adipiscing)\b/gi;

/** A form with empty labels, or a page of stand-in words. */
export function isTemplate(text: string, telling: Telling): boolean {
  const lines = text.split('\n', 600).filter((line) => line.trim() !== '');
  const empty = lines.filter((line) => LABELLED.test(line)).length;
  if (empty >= 4 && empty * 2 >= lines.length) return true;
  const found = text.match(STAND_IN)?.length ?? 0;
  return found >= 2 && found * 60 >= telling.words && telling.people < 0.015;
}

const AT_A_GUESTBOOK =
  /\b(?:your|this|great|nice|cool|lovely|awesome|wonderful|love[d]?|like[d]?|visit(?:ed|ing)?|enjoy(?:ed)?) (?:your |this |the |all )?(?:web ?)?(?:site|page|pages|home ?page|stories|fics?|work|archive|guest ?book)\b|\bsurf(?:ed|ing)?\b|\bkeep (?:up|it up|writing)\b|\bweb ?ring\b|\bcool graphics\b/gi;
const SIGNED =
  /^(?:.{0,40}\bdate\b\s*:|\W{0,4}name\s*:|.{0,120}(?:\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d\d).{0,30}$)/gim;

/** What visitors left behind: it calls itself a guestbook, entries are dated or signed, and they speak of the site. */
export function isGuestbook(path: string, text: string, title = ''): boolean {
  const top = `${nameOf(path)}\n${title}\n${text.slice(0, 300)}`;
  if (!/\b(?:guest|visitors?)[- _]?book|\bgbook|\bguestmap\b/i.test(top)) return false;
  const signed = text.match(SIGNED)?.length ?? 0;
  const spoken = text.match(AT_A_GUESTBOOK)?.length ?? 0;
  return signed >= 3 && spoken * 4 >= Math.min(signed, 40);
}

const TITLED_TRIVIA = /\b(?:trivia|goofs|bloopers|nitpicks|did you know|fun facts|behind the scenes)\b/i;
const OF_FILMS =
  /\b(?:episodes?|seasons?|series|scenes?|film(?:ed|ing)?|shot|shown|aired|actors?|actress|played|credits|titles|camera|microphone|props?|dubbed|broadcast|written|directed|dvd)\b/gi;

/** What is told of a film or series and how it was made, thing by thing. */
export function isTrivia(path: string, text: string, telling: Telling, title: string): boolean {
  if (!TITLED_TRIVIA.test(`${nameOf(path)}\n${title}\n${text.slice(0, 200)}`)) return false;
  return (text.match(OF_FILMS)?.length ?? 0) > telling.words * 0.05 && telling.self < 0.02;
}
