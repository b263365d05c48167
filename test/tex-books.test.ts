import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Work } from '../src/catalogue/work.ts';
import { rescueHeap } from '../src/library/heaps/rescue.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE } from './support/pages/prose.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function rescue(files: Readonly<Record<string, string | Uint8Array>>): Promise<Work[]> {
  const root = mkdtempSync(join(tmpdir(), 'ficarium-tex-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const works: Work[] = [];
  for await (const entry of rescueHeap(root, { workers: 1 })) if (entry.kind === 'work') works.push(entry.work);
  return works;
}

const CHAPTERS = {
  'ch1.tex': `\\chapter{The Quay}\n\n${FOG}\n\n\\keeper{} said \\aloud{nothing}.\n\n\\turn\n\n${HAT}\n`,
  'parts/ch2.tex': `\\chapter{The Boat}\n\n${KETTLE}\n\n\\begin{scrap}Come home, \\keeper.\\end{scrap}\n\n${ROPE}\n`,
};
const MAIN = (top: string, name = 'ch1') =>
  `\\documentclass{book}\n\\title{The Lamp}\\author{Kit Vale}\n${top}\n\\begin{document}\\maketitle\n\\include{${name}}\n\\include{parts/ch2}\n\\end{document}\n`;
const COMMANDS = `\\newcommand{\\keeper}{Old~Orrin}\n\\newcommand{\\aloud}[1]{\\emph{#1}}\n\\newcommand{\\turn}{\\par\\begin{center}* * *\\end{center}}\n\\newenvironment{scrap}{\\begin{quote}}{\\end{quote}}\n`;
const SHOWN = [
  ['The Quay', [FOG, 'Old\u00a0Orrin said *nothing*.', '* * *', HAT]],
  ['The Boat', [KETTLE, 'Come home, Old\u00a0Orrin.', ROPE]],
];
const shown = ([work]: readonly Work[]) => work!.chapters.map((c) => [c.title, c.blocks.map((b) => b.text)]);

describe("chapters are read with their document's own commands", () => {
  it.each([
    ['in its preamble', { 'main.tex': MAIN(COMMANDS) }],
    ['in a file that it reads', { 'main.tex': MAIN('\\input{setup/macros}'), 'setup/macros.tex': COMMANDS }],
    ['in a style of its own', { 'zz.tex': MAIN('\\usepackage{graphicx,lamp}'), 'lamp.sty': COMMANDS }],
    [
      'in a class of its own',
      { 'a.tex': MAIN('').replace('{book}', '[12pt]{lampbook}'), 'lampbook.cls': `\\LoadClass{book}\n${COMMANDS}` },
    ],
  ])('%s', async (_, book) => {
    expect(shown(await rescue({ ...CHAPTERS, ...book }))).toEqual(SHOWN);
  });

  it('in an archive and through another chapter', async () => {
    const files = {
      ...CHAPTERS,
      'main.tex': MAIN(COMMANDS, 'part').replace('\\include{parts/ch2}', ''),
      'part.tex': `${LAMP}\n\\input{ch1}\n\\input{parts/ch2}`,
    };
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const texts = (await rescue({ 'book.zip': zip })).flatMap((w) =>
      w.chapters.flatMap((c) => c.blocks.map((b) => b.text)),
    );
    expect(texts).toEqual(expect.arrayContaining(['Old\u00a0Orrin said *nothing*.', 'Come home, Old\u00a0Orrin.']));
  });

  it('and not with those of a book beside it', async () => {
    const other = COMMANDS.replace('Old~Orrin', 'Young Bram');
    const works = await rescue({
      'one/ch1.tex': CHAPTERS['ch1.tex'], 'one/parts/ch2.tex': CHAPTERS['parts/ch2.tex'], 'one/main.tex': MAIN(COMMANDS),
      'two.tex': MAIN(other, 'elsewhere'), 'notes.txt': `${LAMP}\n\n${FOG}`,
    }); // biome-ignore format: three places
    expect(works.some((w) => JSON.stringify(shown([w])) === JSON.stringify(SHOWN))).toBe(true);
    expect(works.some((w) => w.sources[0]!.path === 'notes.txt')).toBe(true);
  });
});
