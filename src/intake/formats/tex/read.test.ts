import { describe, expect, it } from 'vitest';
import { spent } from '../../../../test/support/spent.ts';
import { blocksOf } from '../../../text/tree.ts';
import { say } from '../../../words/words.ts';
import { takeIn } from '../../intake.ts';

const take = (path: string, source: string) => takeIn({ path, bytes: Buffer.from(source) });
const draftOf = async (source: string, path = 'a.tex') => {
  const { drafts, refusals } = await take(path, source);
  expect(refusals).toEqual([]);
  return drafts[0]!;
};
const blocks = async (source: string, path?: string) =>
  blocksOf((await draftOf(source, path)).text).map((b) => [b.type, b.text]);

const ONE =
  'The lamp at the ferry stairs had never been lit by the same hand twice, and nobody could say whose turn it was.';
const TWO =
  'In the morning there was a boat on the stairs that had not been there before, and a hat in it, wet through.';
const P1 = ['paragraph', ONE];
const P2 = ['paragraph', TWO];
const BREAK = ['scene-break', '* * *'];

describe('a chapter without its document', () => {
  it('is read as LaTeX, its own command for a chapter as a heading', async () => {
    const source = `\\lampchapter{The Stairs}{IV} % a remark\n\n\\begin{chapterMotto}\nOil is dear. \\end{chapterMotto}\n\n\\lettrine[lines=3]{T}{he} ${ONE.slice(4)}\n\n\\enquote{Whose, \\say{then}?} asked Mr~Joren--- \\textit{quietly}.\n\n${TWO}`;
    expect(await blocks(source)).toEqual([
      ['heading', 'The Stairs, IV'],
      ['quote', 'Oil is dear.'],
      P1,
      ['paragraph', '“Whose, “then”?” asked Mr\u00a0Joren— *quietly*.'],
      P2,
    ]);
  });

  it('is told by its commands where its name says nothing', async () => {
    expect(await blocks(`\\chapter{One}\n\n${ONE} \\emph{So} it \\emph{was}.\n\n${TWO}`, 'one.txt')).toEqual([
      ['heading', 'One'],
      ['paragraph', `${ONE} *So* it *was*.`],
      P2,
    ]);
    const plain = `${ONE}\n\nHe typed C:\\part\\chapter and \\n on the old machine.\n\n${TWO}`;
    expect((await draftOf(plain, 'one.txt')).format).toBe('text');
  });

  it.each([
    '\\later',
    '\\scenebreak',
    '\\bigskip',
    '\\dinkus{}',
    '\\asterism',
    '\\begin{center}* * *\\end{center}',
    '\\centerline{$\\ast$ $\\ast$ $\\ast$}',
    '{\\centering ***\\par}',
    '\\fancybreak{* * *}',
    '\\pfbreak\\noindent',
    '\\rule{3cm}{1pt}',
    '\\par\\bigskip\\noindent',
  ])('parts its scenes by %s', async (sign) => {
    const read = await blocks(`${ONE}\n\n${sign}\n\n${TWO}`);
    expect([read[0], read[1]![0], read.at(-1), read.length]).toEqual([P1, 'scene-break', P2, 3]);
  });

  it('parts none where white space only sets type', async () => {
    expect(
      await blocks(
        `\\section{A}\\bigskip\n\n${ONE}\n\n\\bigskip\n\\begin{quote}Dear Joren.\\end{quote}\n\n\\bigskip ${TWO}\n\n\\newpage`,
      ),
    ).toEqual([['heading', 'A'], P1, ['quote', 'Dear Joren.'], P2]);
  });

  it('gives epigraphs, verse, letters and dedications their kinds', async () => {
    const source = `\\epigraph{Oil is dear.}{A ferryman}\n\n${ONE}\n\n\\begin{poem}Oil for the lamp,\\\\ bread for the crow.\\end{poem}\n\\begin{letter}Come home.\\end{letter}\n\\dedication{For the crow}\n\n${TWO}`;
    expect(await blocks(source)).toEqual([
      ['quote', 'Oil is dear.\n— A ferryman'],
      P1,
      ['verse', 'Oil for the lamp,\nbread for the crow.'],
      ['letter', 'Come home.'],
      ['paragraph', 'For the crow'],
      P2,
    ]);
  });

  it('reads the shorthands of German', async () => {
    const source = `\\documentclass{book}\\usepackage[ngerman]{babel}\\begin{document}"\`Gr"u"se,"' sagte sie, und die "Ole-"-Lampe stand auf der Stra"se. ${ONE}\\end{document}`;
    expect((await blocks(source))[0]![1]).toMatch(/^„Grüße,“ sagte sie, und die Öle-Lampe stand auf der Straße\./);
  });
});

describe("a book's own commands", () => {
  it('are read as what they stand for', async () => {
    const source = `\\documentclass{book}
\\newcommand{\\joren}{Old~Joren\\xspace}
\\newcommand*\\shout[2][loudly]{\\textbf{#2} (#1)}
\\def\\pair#1#2{#2 and #1}
\\NewDocumentCommand{\\thought}{m}{\\emph{#1}}
\\newenvironment{note}{\\begin{quote}\\itshape}{\\end{quote}}
\\let\\soft\\emph
\\newcommand{\\later}{\\par\\bigskip\\centerline{* * *}\\bigskip}
\\begin{document}
${ONE} \\joren said \\shout{no} and \\shout[softly]{yes}, \\pair{oil}{bread}. \\thought{Why?} \\soft{Oh}.
\\later
${TWO}
\\begin{note}Come home.\\end{note}
\\end{document}`;
    expect(await blocks(source)).toEqual([
      ['paragraph', `${ONE} Old\u00a0Joren said **no** (loudly) and **yes** (softly), bread and oil. *Why? Oh*.`],
      BREAK,
      P2,
      ['quote', '*Come home.*'],
    ]);
  });

  it.each([
    ['itself', '\\newcommand{\\x}{\\x\\x}\\x'],
    ['one another', '\\newcommand{\\x}{\\y}\\newcommand{\\y}{\\x}\\x'],
    [
      'more and more',
      `${[...'abcdefghijklmnopqrst'].map((c, i, all) => `\\newcommand{\\q${c}}{\\q${all[i + 1] ?? 'z'}\\q${all[i + 1] ?? 'z'}}`).join('')}\\def\\qz{lol}\\qa`,
    ],
    ['arguments in arguments', `\\newcommand{\\x}[1]{#1}${'\\x{'.repeat(50_000)}`],
    ['no end', '\\newcommand{\\x}[9]{'.repeat(20_000)],
    ['definitions without a name', '\\def'.repeat(80_000)],
  ])('that stand for %s come to an end', async (_, source) => {
    const began = spent();
    await take('a.tex', `${ONE}\n\n${TWO}\n\n${source}`);
    expect(spent() - began).toBeLessThan(8000);
  });
});

describe('a document that only includes others', () => {
  const main = `\\documentclass{book}\n\\input{preamble}\n\\title{The Lamp}\\author{Marit Oldwater}\n\\begin{document}\\maketitle\n\\include{titlepage}\n\\include{chapters/one}\n%\\include{chapters/left-out}\n\\input ./chapters/two.tex\n\\import{chapters/}{three}\n\\end{document}`;

  it('lists them as the chapters of one story', async () => {
    const { drafts, refusals, contents } = await take('book/main.tex', main);
    expect(drafts).toEqual([]);
    expect(refusals.map((r) => say(r.message))).toEqual([
      'This LaTeX source holds no story itself: it puts “The Lamp” together from 3 files beside it.',
    ]);
    expect(contents).toEqual({
      path: 'book/main.tex',
      title: 'The Lamp',
      author: 'Marit Oldwater',
      called: 'files',
      chapters: ['one', 'two', 'three'].map((name) => [`chapters/${name}.tex`, '']),
    });
  });
});
