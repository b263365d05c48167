/** What programs and hosts write where an author's name belongs, by themselves. "Anonymous" is a writer's own choice. */
const NOBODY =
  /^(?:(?:the |an? |windows |microsoft |preferred |valued |gateway |office |home |default |registered |new |guest |ubuntu |mac |pc |my |hp |dell |compaq |authori[sz]ed )*(?:user|customer|owner|admin(?:istrator)?|computer|pc|guest|account|gateway|employee|student|family|webmaster|web ?master)(?: ?\d{0,3})?|valued (?:gateway|sony|acer|packard bell).{0,30}|unknown(?: author| artist| user| creator| writer)?|unbekannt(?:er autor)?|auteur inconnu|inconnu|autor desconocido|desconocido|author(?:'s name| name| unknown)?|your name(?: here)?|\[?(?:author|name)\]?|name|no name|none|n\/?a|null|undefined|user ?name|calibre(?: \(.*\))?|sigil|root|default|hp|python-docx|openoffice(?:\.org)?|libreoffice|microsoft(?: corporation| office user| word)?|html tidy.*|gutenberg|-+|\?+|.*@.*\.local)$/i;

/** Places that put their own name where the writer's belongs. */
const PLACE =
  /^(?:organization for transformative works|archive of our own|an? archive of our own.*|ao3|fan ?fiction\.?net|fictionpress(?:\.com)?|livejournal(?:\.com)?|dreamwidth(?: studios)?|wattpad|yahoo!? groups?|geo ?cities|tripod|angelfire|fan ?fic ?fare|flag|fanficdownloader|fichub|medi[ae]miner\.?o?r?g?|ad ?ult-?fan ?fiction\.?(?:net|org)?|smashwords(?:, inc\.?)?|project gutenberg|quotev|royal ?road|tumblr|blogger|wordpress)$/i;
/** `Example-Fics.org`, `www.example.org`, `http://example.org/~mira/` */
const HOST =
  /^(?:https?:\/\/\S+|www\.\S+|[\w-]{2,60}(?:\.[\w-]{1,60}){0,3}\.(?:com|net|org|info|edu|gov|biz|de|ru|fr|uk|us|ca|au|nl|cz|pl|it|tk|ws|cc|nu|to|io|me|example))\/?$/i;

/** Is that, in an author's place, nobody's name? */
export const isNobody = (name: string): boolean => {
  const said = name.replace(/\s+/g, ' ').trim();
  return NOBODY.test(said) || PLACE.test(said) || HOST.test(said);
};

/** "Unknown", "Author: n/a": somebody looked and could not say. Less than {@link isNobody}: a pen name may be "Owner". */
export const isUnknown = (name: string): boolean =>
  /^\W*(?:unknown(?: author)?|author unknown|unbekannt|n\/a|not known|\?+)\W*$/i.test(name);

/** Is that a name under which many have written, each on their own: "Anonymous", "orphan_account"? */
export const isShared = (name: string): boolean =>
  /^\W*(?:an+on(?:ym(?:ous|e|us|o)?)?(?: (?:author|writer|user|creator))?|orphan[_ ]account|various(?: authors| writers)?|several authors|diverse|verschiedene autoren)\W*$/i.test(
    name,
  );

const NO_TITLE =
  /^(?:unknown(?: title)?|title|(?:no|your|insert|page|document|story|book|enter) ?(?:title|name)(?: (?:here|goes here))?|(?:new |blank |normal |empty )?(?:page|document|file|text document|microsoft word document|rich text document)(?: title)?[ _-]?\d{0,4}|doc ?\d{1,4}|dokument ?\d{0,4}|neue seite ?\d{0,4}|unbenannt(?:es dokument)?[ _-]?\d{0,4}|sans titre[ _-]?\d{0,4}|document sans nom|sin t[ií]tulo[ _-]?\d{0,4}|senza titolo[ _-]?\d{0,4}|untitled[ _-]?(?:document|page|note)?[ _-]?\d{0,4}|(?:slide|sheet|book|presentation|pr[äa]sentation|chapter_?) ?\d{1,4}|noname\d{0,4}|temp\d{0,4}|microsoft word|word document|autosave[d]?.{0,20}|auto-?recovery.{0,60}|layout ?\d|print(?:ing)?(?: page| preview)?|(?:file|https?):\/\/.*|[a-z]:\\.*|.{1,80}\.(?:x?html?|txt|docx?|rtf|odt|wpd|wps|pdf|php\d?|aspx?|cgi|epub|mobi|azw3?|lit|prc|pdb|fb2|indd|qxd|tex|dvi))$/i;

/** Is that, in a title's place, what a program or a site put there? A story may be called Flag or Tripod. */
export const isNoTitle = (title: string): boolean => {
  const said = title.replace(/\s+/g, ' ').trim();
  return NO_TITLE.test(said) || HOST.test(said) || (PLACE.test(said) && /[ .]/.test(said));
};

/** The name of the document that a program put before its own: "Microsoft Word - ferry.doc". */
export const printedName = (title: string): string | undefined =>
  /^(?:Microsoft (?:Office )?(?:Word|Works|PowerPoint|Publisher)|WordPerfect|OpenOffice(?:\.org)?|LibreOffice|Writer)\s*[-–:]\s*(.{1,200})$/i.exec(
    title.trim(),
  )?.[1];
