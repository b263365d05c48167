import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makePdf, makePdfFile, type PdfPage, type PdfPiece, setPages } from '../../../../test/support/documents/pdf.ts';
import { AUTHOR, longer, type SampleParagraph, STORY, TITLE } from '../../../../test/support/documents/story.ts';
import { spent } from '../../../../test/support/spent.ts';
import { blocksOf } from '../../../text/tree.ts';
import { say } from '../../../words/words.ts';
import { takeIn } from '../../intake.ts';

const take = (bytes: Uint8Array) => takeIn({ path: 'a.pdf', bytes });
const draftOf = async (bytes: Uint8Array) => {
  const { drafts, refusals } = await take(bytes);
  expect(refusals).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
};
const blocks = async (bytes: Uint8Array) => blocksOf((await draftOf(bytes)).text).map((b) => [b.type, b.text]);
const KINDS: Readonly<Record<string, string>> = {
  heading: 'heading',
  break: 'scene-break',
  quote: 'quote',
  verse: 'verse',
};
const told = (story: readonly SampleParagraph[]) => story.map((p) => [KINDS[p.kind] ?? 'paragraph', p.text]);
const PROSE = STORY.filter((p) => p.kind === 'text').map((p) => p.text.replaceAll('*', ''));

/** Lines one below the other, as a page. */
const page = (lines: readonly (string | Partial<PdfPiece>)[], more: Partial<PdfPage> = {}): PdfPage => ({
  width: 420,
  height: 595,
  pieces: lines.map((line, i) => ({
    x: 50,
    y: 520 - i * 14,
    size: 11,
    ...(typeof line === 'string' ? { text: line } : { text: '', ...line }),
  })),
  ...more,
});
const lines = (text: string, width = 56): string[] =>
  text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g'))!.map((l) => l.trim());

describe('a PDF with the story in it', () => {
  it.each([
    ['paragraphs that stand in', {}],
    ['gaps between paragraphs', { by: 'gap' as const }],
    ['nothing between paragraphs', { by: 'nothing' as const }],
    ['words cut at line ends', { hyphens: true }],
    ['large letters', { size: 16, width: 595 }],
  ])('with %s gives its blocks', async (_, setting) => {
    // Lines of verse that fill the width are told from prose by nothing.
    const story = longer(6).filter((p) => p.kind !== 'verse' || !('width' in setting));
    const bytes = makePdf(story, { ...setting, head: () => 'The Running Head', foot: (n) => `– ${n} –` });
    expect(await blocks(bytes)).toEqual(told(story));
  });

  describe('with lines drawn on its pages', () => {
    const scenes = (drawn: string, gap = 26): Uint8Array => {
      const [one, two] = [lines(PROSE[0]!), lines(PROSE[1]!)];
      const at = 520 - (one.length - 1) * 14;
      const rest: PdfPiece[] = two.map((text, i) => ({ x: 50, y: at - gap - i * 14, size: 11, text }));
      const top = page(one);
      return makePdfFile([
        { ...top, pieces: [...top.pieces, ...rest], drawn: drawn.replaceAll('Y', String(at - 12)) },
        page(lines(PROSE[2]!)),
      ]);
    };
    const parted = [PROSE[0], '* * *', PROSE[1], PROSE[2]];
    it.each([
      ['a bar in the middle', '160 Y 100 0.8 re f'],
      ['a stroke in the middle', 'q 0.5 w 160 Y m 260 Y l S Q'],
      ['a line across the column', '50 Y 320 0.5 re f'],
      ['a stroke of a turned and moved page', 'q 1 0 0 1 0 Y cm 160 0 m 260 0 l S Q'],
    ])('has a scene break at %s', async (_, drawn) => {
      expect((await blocks(scenes(drawn, 30))).map((b) => b[1])).toEqual(parted);
    });

    it.each([
      ['under words', `50 ${520 - 2} 120 0.5 re f`, 30],
      ['at the left edge, over what may be a note', '50 Y 60 0.5 re f', 30],
      ['that is none: a box', '160 Y 100 40 re f', 30],
      ['without white about it', '160 Y 100 0.8 re f', 14],
      ['of a table', '50 Y 320 0.5 re f 50 Y 320 0.5 re f 50 Y 320 0.5 re f', 30],
    ])('has none at a line %s', async (_, drawn, gap) => {
      expect((await blocks(scenes(drawn, gap))).map((b) => b[1])).not.toContain('* * *');
    });
  });

  it('is read column by column, across a spread too, with what stands over both', async () => {
    const story = longer(9).filter((p) => p.kind !== 'verse');
    expect(await blocks(makePdf(story, { columns: 2, width: 595, size: 9 }))).toEqual(told(story));
    expect(await blocks(makePdf(story, { columns: 3, width: 842, size: 8 }))).toEqual(told(story));
    const left = lines(PROSE.join(' '), 28).slice(0, 12);
    const right = lines(PROSE.join(' '), 28).slice(12, 24);
    const set = (said: readonly string[], x: number): PdfPiece[] =>
      said.map((text, i) => ({ x, y: 480 - i * 14, size: 11, text }));
    const over: PdfPiece = { x: 60, y: 530, size: 18, text: 'A Head Across The Columns' };
    const read = await blocks(
      makePdfFile([{ width: 420, height: 595, pieces: [over, ...set(left, 50), ...set(right, 225)] }]),
    );
    expect(read[0]).toEqual(['heading', 'A Head Across The Columns']);
    expect(
      read
        .slice(1)
        .map(([, text]) => text)
        .join(' '),
    ).toBe([...left, ...right].join(' '));
  });

  it('says what its properties say, and never what a program wrote', async () => {
    const claims = async (info: Record<string, string>) =>
      (await draftOf(makePdf(STORY, {}, { info }))).claims.map((c) => [c.field, c.value]);
    expect(await claims({ Title: TITLE, Author: AUTHOR, Keywords: 'lamps, goats' })).toEqual([
      ['title', TITLE],
      ['author', AUTHOR],
      ['tag', 'lamps'],
      ['tag', 'goats'],
      ['title', 'The First Night'],
    ]);
    for (const Title of ['Microsoft Word - Document1', 'lamp.doc', 'Untitled', 'Document2'])
      expect(await claims({ Title, Author: 'user' })).toEqual([['title', 'The First Night']]);
  });

  it('keeps page numbers and running heads on account, in the order of its pages', async () => {
    const { leftOut, text } = await draftOf(
      makePdf(longer(5), { head: (n) => (n % 2 ? 'Marit Oldwater' : 'The Lamp'), foot: (n) => `Page ${n}` }),
    );
    const of = (reason: string) => leftOut!.filter((l) => l.reason === reason).map((l) => l.text);
    expect(of('page-number').slice(0, 3)).toEqual(['Page 1', 'Page 2', 'Page 3']);
    expect(new Set(of('running-head'))).toEqual(new Set(['Marit Oldwater', 'The Lamp']));
    expect(text.content).not.toMatch(/Page \d|Marit/);
  });

  it('takes one line that stands in for a quotation, where first lines do not', async () => {
    const body = lines(PROSE[0]!);
    const read = await blocks(
      makePdfFile([page([...body, '', { x: 80, text: 'Come home, and bring the lamp.' }, '', ...body])]),
    );
    expect(read.map(([type]) => type)).toEqual(['paragraph', 'quote', 'paragraph']);
  });

  it('leaves a number and a line that is only like them', async () => {
    const body = lines(PROSE.join(' '));
    const read = await blocks(makePdfFile([page([...body, '1912']), page([...body.slice(2), 'Nobody.'])]));
    expect(read.map(([, t]) => t).join(' ')).toMatch(/1912.*Nobody\./s);
  });

  it('takes a bookmark for a chapter’s title where the line is no larger', async () => {
    const body = lines(PROSE[0]!);
    const bytes = makePdfFile([page(['The Stairs', '', ...body]), page(['The Boat', '', ...body])], {
      outline: [
        { title: 'The Stairs', page: 1 },
        { title: 'The  boat', page: 2 },
      ],
    });
    expect((await blocks(bytes)).filter(([type]) => type === 'heading').map(([, t]) => t)).toEqual([
      'The Stairs',
      'The Boat',
    ]);
  });

  it('reads drop caps, ligatures, notes at the foot and raised numbers', async () => {
    const bytes = makePdfFile([
      page([
        { x: 50, y: 494, size: 36, text: 'T' },
        { x: 72, text: 'he lamp at the stairs was dif\ufb01cult, and all the of\ufb01cers' },
        { x: 72, text: 'of the flood of\ufb01ce weighed the oil in it for quite an' },
        'hour, which nobody had asked them to do at that late hour',
        'of the night, and not one of them knew at all what it could',
        'be good for in those days, or in any day behind or before a',
        'day like these days.',
        { x: 160, y: 440, size: 7, text: '1' },
        'And that was all that was ever said of it, by anybody.',
        { y: 60, size: 8, text: '1 A note on oil, which was dear in that year' },
        { y: 50, size: 8, text: 'and in the next.' },
      ]),
    ]);
    expect(await blocks(bytes)).toEqual([
      [
        'paragraph',
        'The lamp at the stairs was difficult, and all the officers of the flood office weighed the oil in it for quite an hour, which nobody had asked them to do at that late hour of the night, and not one of them knew at all what it could be good for in those days, or in any day behind or before a day like these days.[1]',
      ],
      ['paragraph', 'And that was all that was ever said of it, by anybody.'],
      ['note', '[1] A note on oil, which was dear in that year and in the next.'],
    ]);
  });

  it('joins what is cut by the words of the story', async () => {
    const { text, warnings } = await draftOf(
      makePdfFile([
        page([
          'Nobody had seen the harbour office that night, a well-known',
          'place, and no one but the keeper of the lamps had a har-',
          'bour of his own; it was a well-',
          'known fact, and a half-',
          'hearted one, she said, and half of it was hearted enough.',
        ]),
      ]),
    );
    expect(text.content.replaceAll('\n', ' ')).toContain('a harbour of his own');
    expect(text.content).toContain('a well-known fact, and a half-hearted one');
    expect(warnings.map(say)).toEqual(['1 word that was cut at the end of a line was put together: harbour.']);
  });

  it('joins words at hyphens that the file shows and does not say', async () => {
    const even = 'lamp boat crow rope seal tide hour gate';
    const { text } = await draftOf(
      makePdfFile([
        page([
          even,
          even,
          even,
          'Rope seal tide lamp boat crow gate won\u00ad',
          `derful ${even.slice(7)}`,
          even,
          even,
          'she said. He laughed at her.',
        ]),
      ]),
    );
    expect(text.content).toContain('crow gate wonderful');
  });

  it('keeps the order of lines from right to left, and of signs without spaces', async () => {
    const hebrew = 'המנורה במדרגות המעבורת לא הודלקה מעולם פעמיים באותה יד';
    const drawn = [...hebrew].reverse().join('');
    const rtl = await blocks(makePdfFile([page(Array.from({ length: 8 }, () => ({ x: 60, text: drawn })))]));
    expect(rtl.map(([, t]) => t).join(' ')).toContain(hebrew);
    const japanese = '渡し場の階段の灯は、同じ手で二度灯されたことがなく、誰の番なのか誰にも分からなかった。';
    const cjk = await blocks(
      makePdfFile([page(Array.from({ length: 8 }, (_, i) => japanese.repeat(4).slice(i * 20, i * 20 + 20)))]),
    );
    expect(cjk.map(([, t]) => t).join('')).toContain(japanese);
  });

  it('says the address that stands on its first page', async () => {
    const said = 'Found at https://www.fanfiction.net/s/1234567/1/The-Lamp';
    const { claims } = await draftOf(makePdfFile([page([said, '', ...lines(PROSE.join(' '))])]));
    expect(claims.filter((c) => c.field === 'source').map((c) => c.value)).toEqual([
      'https://www.fanfiction.net/s/1234567',
    ]);
  });
});

describe('a PDF that is refused', () => {
  const codes = async (bytes: Uint8Array) =>
    (await take(bytes)).refusals.map((r) => [r.code, say(r.message).includes('OCR')]);

  it('is a scan without text, with the way out', async () => {
    expect(await codes(makePdfFile([page([]), page([])]))).toEqual([['not-text', true]]);
  });

  it('has letters that say nothing', async () => {
    expect(await codes(makePdfFile([page(lines('\ue001\ue002\ue003 \ue004\ue005 '.repeat(60)))]))).toEqual([
      ['not-text', true],
    ]);
  });

  it('is locked', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>]`;
    expect(await codes(makePdf(STORY, {}, { trailer }))).toEqual([['encrypted', false]]);
  });

  it('is broken off at its head, but not one whose end is gone', async () => {
    const bytes = makePdf();
    expect((await codes(bytes.subarray(0, 300)))[0]![0]).toMatch(/damaged|not-text/);
    const repaired = Buffer.from(bytes)
      .toString('latin1')
      .replace(/xref[\s\S]*$/, '');
    expect(await blocks(Buffer.from(repaired, 'latin1'))).toEqual(told(STORY));
  });

  it('is one whose pages are all damaged; of another it is said which are', async () => {
    const broken = (gone: (n: number) => boolean) => {
      let n = 0;
      const source = Buffer.from(makePdf(longer(6))).toString('latin1');
      // As long as it was, so that every other object stays where the table says.
      const pages = /<< \/Type \/Page \/Parent[^\n]*>>(?=\nendobj)/g;
      return Buffer.from(
        source.replace(pages, (page) => (gone(++n) ? 'null'.padEnd(page.length) : page)),
        'latin1',
      );
    };
    expect(await codes(broken(() => true))).toEqual([['damaged', false]]);
    const { text, warnings } = await draftOf(broken((n) => n === 3));
    expect(text.content.startsWith(STORY[0]!.text)).toBe(true);
    expect(warnings.map(say)).toContain('This PDF is damaged: page 3 could not be read, nor what may stand behind it.');
  });

  it('becomes too much when it is unpacked', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 2 ** 20, 32)).toString('latin1');
    const body = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    const began = spent();
    expect(await codes(makePdf(STORY, {}, { objects: [body] }))).toEqual([['expands-too-much', false]]);
    const twice = `<< /Length 9 /Filter [/FlateDecode /FlateDecode] >>\nstream\nxxxxxxxxx\nendstream`;
    expect(await codes(makePdf(STORY, {}, { objects: [twice] }))).toEqual([['expands-too-much', false]]);
    expect(spent() - began).toBeLessThan(5000);
  });

  it('gives letters to sixteen million numbers: it is read by those that there are, in time', async () => {
    const endless = Buffer.from(makePdf()).toString('latin1').replace('<ff00> <ffff>', '<ff00> <fffffe>');
    const began = spent();
    const { text } = await draftOf(Buffer.from(endless, 'latin1'));
    expect(text.content).toContain(STORY[0]!.text);
    expect(spent() - began).toBeLessThan(3000);
  });
});

it('a PDF takes its time along with its pages', async () => {
  const time = async (times: number) => {
    const bytes = makePdf(longer(times));
    const pages = setPages(longer(times)).length;
    const began = spent();
    await draftOf(bytes);
    return (spent() - began) / pages;
  };
  await time(4);
  expect(await time(120)).toBeLessThan(Math.max(60, (await time(30)) * 3));
});
