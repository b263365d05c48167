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
  input: 1,
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
};

/** What only sets type. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'noindent indent maketitle tableofcontents newpage clearpage cleardoublepage pagebreak nopagebreak linebreak bigskip medskip smallskip vfill hfill ' +
    'centering raggedright raggedleft tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge rm sf tt sc sl bfseries itshape upshape ' +
    'mdseries normalfont framebox mbox fbox makebox textsc textsf texttt textrm textnormal frontmatter mainmatter backmatter appendix sloppy ' +
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
