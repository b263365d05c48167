import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { say } from '../../../words/words.ts';
import { takeIn } from '../../intake.ts';

const PROSE =
  'The lantern on the quay had burned for eleven years, and nobody could say who filled it. Orrin said it was the keeper’s widow.';
const page = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
const OPF = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
  <dc:title>The Lantern &amp; the Boat</dc:title><dc:creator opf:role="aut">Tansy Quill</dc:creator><dc:creator opf:role="ill">Somebody Else</dc:creator>
  <dc:description>&lt;p&gt;A keeper and a &lt;i&gt;boat&lt;/i&gt;.&lt;/p&gt;</dc:description><dc:subject>Fog</dc:subject><dc:subject>Orrin/The Clerk</dc:subject>
  <dc:date>2009-02-01</dc:date><dc:language>en</dc:language><dc:publisher>The Long Harbour Archive</dc:publisher><meta name="calibre:series" content="Tides"/></metadata>
  <manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="a" href="text/one%20.xhtml" media-type="application/xhtml+xml"/>
  <item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="gone" href="text/gone.xhtml" media-type="application/xhtml+xml"/></manifest>
  <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/><itemref idref="nowhere"/></spine></package>`;
const FILES = {
  mimetype: [strToU8('application/epub+zip'), { level: 0 }] as [Uint8Array, { level: 0 }],
  'META-INF/container.xml': strToU8(
    '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  ),
  'OEBPS/book.opf': strToU8(OPF),
  'OEBPS/nav.xhtml': strToU8(
    page(
      '<nav><ol><li><a href="text/one%20.xhtml">One</a></li><li><a href="text/two.xhtml#top">The Second Night</a></li></ol></nav>',
    ),
  ),
  'OEBPS/text/one .xhtml': strToU8(page(`<h2>One</h2><p>${PROSE}</p><hr/><p>${PROSE} <i>Really</i>.</p>`)),
  'OEBPS/text/two.xhtml': strToU8(page(`<p>${PROSE}</p><blockquote><p>Dear Orrin,</p></blockquote>`)),
};
const book = (changed: Zippable = {}) => zipSync({ ...FILES, ...changed });
const take = async (bytes: Uint8Array, path = 'book.epub') => await takeIn({ path, bytes });

describe('an EPUB', () => {
  it('is one draft: its chapters in reading order, with their headings, and its metadata as claims', async () => {
    const { drafts, refusals } = await take(book());
    expect(refusals).toEqual([]);
    const [{ text, claims, warnings, ...rest }] = drafts as [(typeof drafts)[0]];
    expect(rest).toMatchObject({ path: 'book.epub', format: 'epub', encoding: 'utf-8', lossy: 0 });
    expect(text.content).toBe(
      `One\n\nThe Second Night\n\nOne\n\n${PROSE}\n\n* * *\n\n${PROSE} *Really*.\n\nThe Second Night\n\n${PROSE}\n\nDear Orrin,`,
    );
    expect(text.marks.map((m) => [m.type, text.content.slice(m.start, m.end)])).toEqual([
      ['navigation', 'One\n\nThe Second Night'],
      ['heading', 'One'],
      ['scene-break', '* * *'],
      ['heading', 'The Second Night'],
      ['quote', 'Dear Orrin,'],
    ]);
    expect(claims.map((c) => [c.field, c.value])).toEqual([
      ['title', 'The Lantern & the Boat'],
      ['author', 'Tansy Quill'],
      ['summary', 'A keeper and a *boat*.'],
      ['tag', 'Fog'],
      ['tag', 'Orrin/The Clerk'],
      ['date', '2009-02-01'],
      ['language', 'en'],
      ['publisher', 'The Long Harbour Archive'],
      ['series', 'Tides'],
    ]);
    expect(warnings.map(say)).toEqual(['A part of the book is missing or damaged: OEBPS/text/gone.xhtml.']);
  });

  it('is known by what is in it, whatever it is called', async () =>
    expect((await take(book(), 'download')).drafts).toHaveLength(1));

  it.each<[string, Zippable]>([
    ['its container', { 'META-INF/container.xml': strToU8('<container/>') }],
    ['its package file', { 'OEBPS/book.opf': strToU8('') }],
    ['its chapters', { 'OEBPS/book.opf': strToU8(OPF.replace(/href="/g, 'href="x')) }],
  ])('without %s is damaged', async (_, changed) =>
    expect((await take(book(changed))).refusals).toMatchObject([{ code: 'damaged', path: 'book.epub' }]),
  );

  it('without a story is refused', async () => {
    const empty = {
      'OEBPS/text/one .xhtml': strToU8(page('<p>Cover</p>')),
      'OEBPS/text/two.xhtml': strToU8(page('<a href="x">Back</a>')),
    };
    expect((await take(book(empty))).refusals).toMatchObject([{ code: 'no-story' }]);
  });

  it('under copy protection is refused, one with scrambled fonts is not', async () => {
    const encryption = (algorithm: string) => ({
      'META-INF/encryption.xml': strToU8(
        `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
      ),
    });
    expect((await take(book(encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')))).refusals).toMatchObject([
      { code: 'encrypted' },
    ]);
    expect((await take(book(encryption('http://www.idpf.org/2008/embedding')))).drafts).toHaveLength(1);
  });

  it('cut off, scrambled, locked or a bomb is refused by name', async () => {
    const whole = book();
    expect((await take(whole.subarray(0, whole.length - 30))).refusals).toMatchObject([{ code: 'damaged' }]);
    expect((await take(Buffer.from('PK\x03\x04 no zip at all'))).refusals).toMatchObject([{ code: 'damaged' }]);
    const locked = Uint8Array.from(whole);
    const central = Buffer.from(whole).indexOf('PK\x01\x02', 0, 'latin1');
    locked[central + 8]! |= 1;
    expect((await take(locked)).refusals).toMatchObject([{ code: 'encrypted' }]);
    expect((await take(book({ 'OEBPS/text/two.xhtml': new Uint8Array(30_000_000) }))).refusals).toMatchObject([
      { code: 'expands-too-much' },
    ]);
    const text = Buffer.from(whole).indexOf('OEBPS/text/two.xhtml', 0, 'latin1');
    const broken = Uint8Array.from(whole).fill(0xff, text + 22, text + 60);
    expect(say((await take(broken)).drafts[0]!.warnings[0]!)).toBe(
      'A part of the book is missing or damaged: OEBPS/text/two.xhtml.',
    );
  });

  it('that points outside itself finds nothing there', async () => {
    expect(
      (await take(book({ 'META-INF/container.xml': strToU8('<rootfile full-path="../../../etc/passwd"/>') }))).refusals,
    ).toMatchObject([{ code: 'damaged' }]);
    const drafts = (
      await take(book({ 'OEBPS/book.opf': strToU8(OPF.replace('text/two.xhtml', '../../../../etc/passwd')) }))
    ).drafts;
    expect(say(drafts[0]!.warnings[0]!)).toBe('A part of the book is missing or damaged: etc/passwd.');
  });

  it('with a part in no form of a page is read by what the book has instead of it', async () => {
    const opf = (fallback: string) =>
      strToU8(
        OPF.replace(
          '</manifest>',
          `<item id="data" href="text/data.json" media-type="application/json"${fallback}/><item id="chart" href="text/chart.svg" media-type="image/svg+xml" fallback="told"/><item id="told" href="text/told.xhtml" media-type="application/xhtml+xml"/></manifest>`,
        ).replace('<itemref idref="gone"/><itemref idref="nowhere"/>', '<itemref idref="data"/>'),
      );
    const files = {
      'OEBPS/text/data.json': strToU8('{"chapter": "the tide of the third night"}'),
      'OEBPS/text/chart.svg': strToU8('<svg><text>a chart</text></svg>'),
      'OEBPS/text/told.xhtml': strToU8(page('<h2>The Third Night</h2><p>The boat was gone.</p>')),
    };
    const told = (await take(book({ ...files, 'OEBPS/book.opf': opf(' fallback="chart"') }))).drafts[0]!;
    expect(told.text.content).toMatch(/The Third Night\n\nThe boat was gone\.$/);
    expect(told.text.content).not.toContain('chart');
    expect(told.warnings).toEqual([]);
    const untold = (await take(book({ ...files, 'OEBPS/book.opf': opf(' fallback="data"') }))).drafts[0]!;
    expect(untold.text.content).not.toContain('tide');
    expect(untold.warnings.map(say)).toEqual([
      'A part of the book is in a form that is not read here: OEBPS/text/data.json (application/json).',
    ]);
  });

  it('says what the program knew that kept it: place in its series, address, columns of its keeper', async () => {
    const said = async (metadata: string) =>
      (
        await take(book({ 'OEBPS/book.opf': strToU8(OPF.replace(/<meta name="calibre:series"[^>]*>/, metadata)) }))
      ).drafts[0]!.claims.slice(8).map((c) => `${c.field}: ${c.value}`);
    const column = (name: string, value: unknown, more = {}) =>
      JSON.stringify({ name, label: name.toLowerCase(), '#value#': value, ...more }).replaceAll('"', '&quot;');
    expect(
      await said('<meta name="calibre:series" content="Tides"/><meta name="calibre:series_index" content="3.0"/>'),
    ).toEqual(['series: Tides #3']);
    expect(
      await said(
        '<meta property="belongs-to-collection" id="c1">Tides</meta><meta refines="#c1" property="collection-type">series</meta><meta refines="#c1" property="group-position">2.5</meta>',
      ),
    ).toEqual(['series: Tides #2.5']);
    expect(
      await said(
        `<dc:identifier opf:scheme="URL">https://tales.example/s/4</dc:identifier><dc:identifier>urn:uuid:7</dc:identifier>${[
          column('Fandoms', ['The Harbour', 'Lamps, Lit']),
          column('Rating', 'Explicit'),
          column('Rating', 8, { datatype: 'rating' }),
          column('Status', 'In-Progress'),
          column('Shelf', 'by the window'),
        ]
          .map((c, i) => `<meta name="calibre:user_metadata:#c${i}" content="${c}"/>`)
          .join('')}<meta name="calibre:user_metadata:#bad" content="{"/>`,
      ),
    ).toEqual([
      'source: https://tales.example/s/4',
      'fandom: The Harbour',
      'fandom: Lamps, Lit',
      'rating: Explicit',
      'status: In-Progress',
    ]);
  });
});
