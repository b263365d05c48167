/** Commands that stand for a character or a word. */
export const SIGNS: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textemdash: '—',
  textendash: '–',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  S: '§',
  P: '¶',
  pounds: '£',
  copyright: '©',
  textbackslash: '\\',
  textasciitilde: '~',
  quad: ' ',
  qquad: ' ',
  ' ': ' ',
  ',': ' ',
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  '-': '',
  '/': '',
  '@': '',
  '!': '',
  ';': ' ',
  ':': ' ',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  glqq: '„',
  grqq: '“',
  glq: '‚',
  grq: '‘',
  flqq: '«',
  frqq: '»',
  guillemotleft: '«',
  guillemotright: '»',
  guillemetleft: '«',
  guillemetright: '»',
  og: '« ',
  fg: ' »',
  quotedblbase: '„',
  lq: '‘',
  rq: '’',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  textbullet: '•',
  textperiodcentered: '·',
  textexclamdown: '¡',
  textquestiondown: '¿',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textunderscore: '_',
  textasteriskcentered: '*',
  slash: '/',
  dag: '†',
  ddag: '‡',
  // Signs of formulas that part scenes.
  ast: '*',
  star: '*',
  sim: '~',
  bullet: '•',
  cdot: '·',
  cdots: '⋯',
  diamond: '◇',
  Diamond: '◇',
  circ: '∘',
  infty: '∞',
  heartsuit: '♥',
  clubsuit: '♣',
  spadesuit: '♠',
  diamondsuit: '♦',
};

/** Accents as marks that join the letter before them. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '"': '\u0308',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
};

/** How many arguments of a command are no text. */
export const UNREAD: Readonly<Record<string, number>> = {
  hspace: 1,
  vspace: 1,
  setcounter: 2,
  addtocounter: 2,
  setlength: 2,
  addtolength: 2,
  label: 1,
  ref: 1,
  pageref: 1,
  cite: 1,
  index: 1,
  include: 1,
  includegraphics: 1,
  usepackage: 1,
  documentclass: 1,
  documentstyle: 1,
  pagestyle: 1,
  thispagestyle: 1,
  parbox: 1,
  fontsize: 2,
  selectlanguage: 1,
  hyphenation: 1,
  newcommand: 2,
  renewcommand: 2,
  providecommand: 2,
  newenvironment: 3,
  addcontentsline: 3,
  bibliographystyle: 1,
  bibliography: 1,
  color: 1,
  textcolor: 1,
  markboth: 2,
  href: 1,
  hyperref: 1,
  subfile: 1,
  import: 2,
  includeonly: 1,
  hypersetup: 1,
  geometry: 1,
  setmainfont: 1,
  setstretch: 1,
  hyphenchar: 0,
  newcounter: 1,
  stepcounter: 1,
  refstepcounter: 1,
  newlength: 1,
  markright: 1,
  fancyhead: 1,
  fancyfoot: 1,
  lhead: 1,
  rhead: 1,
  chead: 1,
  lfoot: 1,
  rfoot: 1,
  cfoot: 1,
  vphantom: 1,
  phantom: 1,
  hphantom: 1,
  definecolor: 3,
  pdfbookmark: 2,
  todo: 1,
  glossary: 1,
  scalebox: 1,
  raisebox: 1,
  resizebox: 2,
  fontfamily: 1,
  titleformat: 5,
  titlespacing: 4,
  PassOptionsToPackage: 2,
  RequirePackage: 1,
  DeclareUnicodeCharacter: 2,
  theoremstyle: 1,
  newtheorem: 2,
  isbn: 1,
  linespread: 1,
  setlist: 1,
  input: 1,
};

/** Commands that take nothing in brackets. */
export const NO_OPTIONS: ReadonlySet<string> = new Set(
  (
    'em it sl bf rm sf tt sc itshape slshape bfseries upshape mdseries scshape normalfont tiny scriptsize footnotesize small normalsize ' +
    'large Large LARGE huge Huge par noindent indent centering raggedright'
  ).split(' '),
);

/** What only sets type. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'noindent indent maketitle tableofcontents newpage clearpage cleardoublepage pagebreak nopagebreak linebreak bigskip medskip smallskip vfill hfill ' +
    'centering raggedright raggedleft tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge rm sf tt sc sl bfseries itshape upshape ' +
    'mdseries normalfont framebox mbox fbox makebox textsc textsf texttt textrm textnormal frontmatter mainmatter backmatter appendix sloppy ' +
    'slshape scshape em em ttfamily rmfamily sffamily selectfont scriptsize footnotesize xspace makeatletter makeatother onehalfspacing doublespacing singlespacing ' +
    'flushbottom raggedbottom par eject goodbreak filbreak smallbreak medbreak newline hss vss phantomsection bgroup egroup begingroup endgroup expandafter ' +
    'lettrine textup textmd textlf mbox uppercase MakeUppercase lowercase MakeLowercase textls lsstyle microtypesetup noident ignorespaces unskip allowbreak nobreak ' +
    'enspace thinspace negthinspace hskip vskip kern parfillskip hangindent hangafter twocolumn onecolumn sloppypar tolerance pretolerance emergencystretch rlap llap ' +
    'listoffigures printindex makeindex makeglossary dots fussy raggedleft justify justifying centering footnotemark parindent string csname endcsname ' +
    'protect relax obeylines parindent parskip baselineskip textwidth textheight leavevmode null strut and thanks'
  ).split(' '),
);

export const HEADINGS: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
};

/** Commands that part scenes, of packages and by custom. */
export const SCENE_BREAKS: ReadonlySet<string> = new Set(
  (
    'scenebreak sceneBreak SceneBreak scenechange scenesep sceneseparator scenedivider dinkus asterism pfbreak pfbreakdisplay plainbreak fancybreak plainfancybreak sectionbreak sepline ' +
    'ornament fleuron pgfornament decoone decosix decofourleft decofourright adforn adfbullet adfflourishleft storybreak textbreak timeskip timejump breakline stars threestars ' +
    'astbreak asteriskbreak starbreak divider separator hrule hrulefill rule'
  ).split(' '),
);

/** White space of the writer's own: between two paragraphs of prose it parts scenes. */
export const GAPS: ReadonlySet<string> = new Set(['bigskip', 'bigbreak']);
