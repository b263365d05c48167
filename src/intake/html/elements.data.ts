const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements of HTML of all times, and what the programs of the old web wrote beside them. */
export const ELEMENTS = set(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button ' +
    'canvas caption center cite code col colgroup datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ilayer image img input ins ' +
    'isindex kbd keygen label layer legend li link listing main map marquee menu menuitem meta meter multicol nav nextid nobr ' +
    'noembed noframes nolayer noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ' +
    'ruby s samp script section select small source spacer span strike strong style sub summary sup svg math table tbody td ' +
    'template textarea tfoot th thead title tr track tt u ul var video wbr xmp xml ' +
    // Page makers, search engines
    'csaction csactiondict csactions csobj csscriptdict csimport noindex pagebreak x-frames ' +
    // Slips of the hand that mean one of these
    'centre cener ceneter cneter cetner ceter cemter fonr fotn fnot foont blockqoute blockqote blockquotes storng stong strng spna ' +
    'itallic italic italics bold underline paragraph newline',
);

/** Elements of SVG and MathML without those of HTML: words anybody says, where a page holds no drawing and no formula. */
export const DRAWN = set(
  'animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomposite feflood ' +
    'fegaussianblur feimage femerge femergenode feoffset filter foreignobject g line lineargradient marker mask metadata mpath ' +
    'path pattern polygon polyline radialgradient rect stop switch symbol text textpath tspan use view maction menclose merror ' +
    'mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup ' +
    'mtable mtd mtext mtr munder munderover none semantics annotation',
);

/** Names that are no word anybody says: what stands behind one is a broken attribute, never speech. */
export const NEVER_SPOKEN = set(
  'p td tr th tbody thead tfoot h1 h2 h3 h4 h5 h6 img br hr li ul ol dl dt dd div span html body head pre nobr col colgroup wbr ' +
    'iframe noscript noframes frameset blockquote script style meta input select option textarea table font tt param area svg em ' +
    'strong embed bgsound basefont center centre',
);

/** Attributes that stand without a value, by rights or through a slip. */
export const ATTRIBUTES = set(
  'align alt async autofocus autoplay bgcolor border cellpadding cellspacing charset checked class clear color cols colspan compact ' +
    'content controls coords data declare default defer dir disabled download draggable enctype face formnovalidate frameborder ' +
    'headers height hidden href hreflang hspace id ismap itemprop itemscope itemtype lang language link loop maxlength media method ' +
    'multiple muted name nohref nomodule noresize noshade novalidate nowrap onclick onload onmouseout onmouseover open placeholder ' +
    'playsinline readonly rel required rev reversed role rows rowspan scope scrolling seamless selected shape size span src srcset ' +
    'start style summary tabindex target title translate type usemap valign value vlink vspace width xmlns',
);

/** Prefixes of the vocabularies that word processors, book programs and sites put into pages. */
export const PREFIXES = set(
  'o w v x m p b st st1 st2 st3 lj fb g svg math mml xlink xsl xs epub mbp ibooks idx dc opf dcterms rdf cc ns0 ns1 ns2 html xhtml ' +
    'asp php c jsp u1 u2 u3 u4 u5 dw ymail a d msxsl aml wx wsp sl office text table draw style fo number',
);

/** Said between angle brackets by people who wrote mail and posts, and no name of an element that anybody used. */
export const ASIDES = set(
  'grin grins eg beg bg vbg veg vbseg weg seg sigh sighs snip snippet snicker snickers giggle giggles smirk smirks wink winks sob ' +
    'sobs blush blushes laugh laughs lol rant rants sarcasm snark whine whines gasp gasps shrug shrugs hug hugs ducks runs waves ' +
    'wave bounce pout pouts sniff sniffle chuckle chuckles cough coughs groan groans smile smiles thought thoughts thinking ' +
    'flashback telepathy mindspeak spoiler spoilers',
);
