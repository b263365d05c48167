/**
 * What a page of the old web says about itself, in sentences: each of these was found on saved pages of free hosts, rings
 * and guestbooks, and none is said in a story's own voice.
 */
const SPEECH: readonly RegExp[] = [
  /\bweb-?\s?ring\b[^.]{0,80}\b(?:owned|maintained|member|join|run)\b|\b(?:owned|maintained|member|join|run)\b[^.]{0,80}\bweb-?\s?ring\b/i,
  /\b(?:want|wish|like) to join (?:the|this|our) (?:web ?)?ring\b|\b(?:list|random|skip|next|prev(?:ious)?) (?:all |5 |five )?sites?\b/i,
  /\byou (?:are|'re) (?:the |our |my )?(?:visitor|guest|reader|\S{0,12}(?:th|st|nd|rd) (?:visitor|guest|person|reader))\b/i,
  /\bvisitors?\b[^.]{0,60}\bsince\b[^.]{0,30}\d/i,
  /\b(?:build|create|make|get|start|make) your (?:own )?(?:very own )?(?:free )?(?:home ?page|web ?(?:site|page)|guest ?book|counter)s?\b/i,
  /\b(?:visit|support) (?:our|the|these) sponsors?\b/i,
  /\b(?:geocities|tripod|angelfire|fortunecity|xoom|crosswinds|homestead|freeservers|50megs|theglobe|lycos|envy\.nu|webspawner|expage)\b[^.]{0,60}\b(?:free|community|communities|hosted|member|neighbou?rhood|search)\b|\b(?:free|hosted by|member of|powered by)\b[^.]{0,60}\b(?:geocities|tripod|angelfire|fortunecity|xoom|crosswinds|homestead|freeservers|50megs|theglobe|lycos|envy\.nu|webspawner|expage)\b/i,
  /\bthis (?:web ?|home ?)?(?:page|site)(?: (?:was|is|has been))? (?:(?:last|first|best) )?(?:updated|modified|created|maintained|designed|hosted|viewed|owned|made with|copyright|part of|not affiliated)\b/i,
  /\b(?:last|page) (?:updated|modified|revised):?\s{1,3}(?:on )?\S/i,
  /\b(?:all )?(?:graphics|images|pictures|backgrounds?|banners?|midis?|layouts?|buttons)\b[^.]{0,60}\b(?:(?:on|of) this (?:web ?)?(?:page|site)|courtesy of|(?:made|created|designed|provided) by)\b/i,
  /\bbest (?:viewed|seen|experienced) (?:in|with|at|using)\b/i,
  /\b(?:sign|view|read) (?:my|the|our) guest ?-?book\b|\bguest ?-?book by\b/i,
  /\b(?:mail|subscribe|add) (?:me|yourself) to (?:my|the|our) (?:update|mailing|notify) ?list\b/i,
];
const MOST_WORDS = 60;

/** What web archives and caches say over a saved page. */
const OF_COPIES: readonly RegExp[] = [
  /\bthis is (?:the html version of|google'?s? cache of|g\s?o\s?o\s?g\s?l\s?e'?s? cache)/i,
  /\bsnapshot of the page (?:as it appeared|taken|that was taken)\b|\bthe (?:current )?page (?:could|may) have changed (?:in the meantime|since)/i,
  /\bgoogle is (?:not|neither) affiliated with\b|\bthese (?:search )?terms (?:have been highlighted|only appear in links)/i,
  /^\W{0,4}(?:full version|text-only version|view source)(?:\W{1,6}(?:full version|text-only version|view source))*\W{0,4}$/i,
  /\bfile archived on\b.{0,80}\bretrieved from\b|\b(?:archived|saved|frozen) (?:by|from|on|with) (?:archive\.(?:today|is|ph|org)|freezepage|webcite|the (?:internet archive|wayback machine))\b/i,
  /\b\d[\d,]* captures?\b|\bsuccess\s+fail\b.{0,40}\babout this capture\b/i,
  /\b(?:we|this (?:web)?site|our (?:web)?site|by continuing)\b[^.]{0,60}\buses? (?:of )?cookies\b|\baccept (?:all )?cookies\b/i,
];

const COUNTED =
  'comments?|reads?|readers|views?|hits?|kudos|likes?|votes?|words?|word ?count|reviews?|fav(?:ou?rite)?s?|follow(?:s|ers)?|bookmarks?|downloads?|shares?|reading time|age rating';
/** "Comments: 4", "Reads: 3 K", "366 words, rated G", "12 min read". */
const COUNTERS: readonly RegExp[] = [
  new RegExp(`^\\W{0,3}(?:${COUNTED})\\s?[:=]?\\s{0,3}[\\d.,]{1,12}\\s?(?:[km]|kb|mb|min(?:utes?)?)?\\W{0,3}$`, 'i'),
  new RegExp(`^\\W{0,3}[\\d.,]{1,12}\\s?[km]?\\s(?:${COUNTED})\\b[^.!?"“”]{0,40}$`, 'i'),
  /^\W{0,3}\d{1,3} min(?:utes?)?(?: read)?\W{0,3}$/i,
  /^\W{0,3}(?:status\W{1,3})?(?:completed?|in[- ]progress|wip|ongoing|abandoned|on hiatus|one-?shot|finished)\s{0,2}[/|·•,–-]\s{0,2}[^.!?"“”]{0,80}$/i,
  /^\W{0,3}(?:last )?(?:updated|published|posted|modified)(?: on| at)?\W{1,4}[\d/.:\s-]{6,30}\W{0,3}$/i,
];

/** A line of a site's counters and states, alone in its block. Asked only of what stands outside the story. */
export const isCounter = (text: string): boolean => text.length <= 100 && COUNTERS.some((c) => c.test(text));

/** Does the page speak of itself in this block? Asked only of what stands outside the story. */
export const isPageSpeech = (text: string, words: number): boolean =>
  words <= MOST_WORDS &&
  text.length < 600 &&
  (SPEECH.some((said) => said.test(text)) || OF_COPIES.some((said) => said.test(text)));

/** Over what readers left under a story: everything below is theirs. */
export const isReadersHeading = (text: string): boolean =>
  /^\W{0,4}(?:\d{1,4} )?(?:(?:reader'?s'? )?(?:comments?|reviews?)|guest ?book(?: entries)?|(?:leave|post) a (?:comment|reply|review))\W{0,4}$/i.test(
    text,
  );
