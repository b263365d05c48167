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

/** Does the page speak of itself in this block? Asked only of what stands outside the story. */
export const isPageSpeech = (text: string, words: number): boolean =>
  words <= MOST_WORDS && text.length < 600 && SPEECH.some((said) => said.test(text));

/** Over what readers left under a story: everything below is theirs. */
export const isReadersHeading = (text: string): boolean =>
  /^\W{0,4}(?:\d{1,4} )?(?:(?:reader'?s'? )?(?:comments?|reviews?)|guest ?book(?: entries)?|(?:leave|post) a (?:comment|reply|review))\W{0,4}$/i.test(
    text,
  );
