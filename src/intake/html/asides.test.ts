import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { readPage } from './reader.ts';

const FOG = 'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried.';
const BOAT = 'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope.';
const KETTLE =
  'She put the kettle on and did not look at him, because looking would have been an answer to a question.';

const read = (html: string) => {
  const page = readPage(`<html><body>${html}</body></html>`);
  const { content, marks } = compose(page.blocks).text;
  const kept = content
    .split(/\n{2,}/)
    .filter((b) => !marks.some((m) => m.type === 'navigation' && content.slice(m.start, m.end).includes(b)));
  return { story: kept, left: page.leftOut.map((l) => `${l.reason} ${l.place}: ${l.text}`), marks };
};
const story = (html: string) => read(html).story;

describe('numbers of printed pages', () => {
  it.each([
    ['EPUB', '<span epub:type="pagebreak" id="p12" title="12">12</span>'],
    ['EPUB, empty', '<span epub:type="pagebreak" id="p12" title="12"/>'],
    ['ARIA', '<span role="doc-pagebreak" aria-label="12">12</span>'],
    ['Gutenberg', '<span class="pagenum"><a name="Page_12" id="Page_12">[Pg 12]</a></span>'],
    ['Gutenberg, old', "<span class='pageno'>{12}</span>"],
    ['a link', '<a class="page-number" id="page12">12</a>'],
    ['an anchor alone', '<a id="Page_12">[12]</a>'],
    ['a superscript', '<sup class="pgnum">12</sup>'],
    ['Ebookmaker', '<span class="x-ebookmaker-pageno" title="[12]">p. 12</span>'],
    ['roman', '<span class="pagenum">xii</span>'],
    ['pb', '<span class="pb">12</span>'],
  ])('go: %s', (_, mark) => {
    expect(
      story(
        `<p>${FOG}</p><p>He had slept in the ${mark}boat, and his hat was wet th${mark}rough and smelled of herring and of old rope.</p>`,
      ),
    ).toEqual([FOG, BOAT]);
  });

  it.each([
    ['in a block of their own', '</p><p class="pagenum">12</p><p>'],
    ['in a division', '</p><div epub:type="pagebreak" id="p12">12</div><p>'],
    ['in a paragraph nobody closed', '<p class=pageno>- 12 -<p>'],
    ['at the head of the next', '</p><p><span class="pagenum">12</span>'],
    ['at the foot of the last', ' <span class="pagenum">12</span></p><p>'],
    ['as a rule', '</p><hr role="doc-pagebreak"/><p>'],
  ])('do not cut a sentence: %s', (_, mark) => {
    expect(
      story(
        `<p>${FOG}</p><p>He had slept in the boat, and his hat was wet ${mark}through and smelled of herring and of old rope.</p><p>${KETTLE}</p>`,
      ),
    ).toEqual([FOG, BOAT, KETTLE]);
  });

  it('part paragraphs where a sentence ended', () => {
    expect(story(`<p>${FOG}</p><p class="pagenum">12</p><p>${BOAT}</p>`)).toEqual([FOG, BOAT]);
  });

  it('are accounted for', () => {
    expect(read(`<p>${FOG} <span class="pagenum" id="Page_3">[Pg 3]</span> Nobody at all.</p>`).left).toEqual([
      'page-number span#Page_3: [Pg 3]',
    ]);
  });

  it('are not taken for what only looks so', () => {
    const html = `<div class="page"><p>${FOG}</p><div class="pagebreak"><h2>7</h2><p>${BOAT}</p></div><p><span class="page">${KETTLE}</span></p></div>`;
    expect(story(html)).toEqual([FOG, '7', BOAT, KETTLE]);
  });
});

describe('what a page hides or opens over itself', () => {
  it.each([
    ['hidden', '<div hidden>Report this chapter, please.</div>'],
    ['style', '<div style="display: none">Report this chapter, please.</div>'],
    ['aria', '<div aria-hidden="true"><h4>Report this chapter, please.</h4></div>'],
    ['a modal', '<div class="modal fade" id="report"><div><h4>Report this</h4></div><div>chapter, please.</div></div>'],
    ['a dialog', '<dialog><p>Report this chapter, please.</p></dialog>'],
    ['a role', '<section role="dialog"><p>Report this chapter, please.</p></section>'],
    ['a template', '<template><p>Report this chapter, please.</p></template>'],
    [
      'cookies',
      '<div id="cookie-banner"><p>Report this chapter, please.</p><script>if (a < b) "</div>"</script></div>',
    ],
    ['for screen readers', '<span class="sr-only">Report this chapter, please.</span>'],
    ['a canvas', '<canvas>Report this chapter, please.</canvas>'],
    ['a film', '<video controls><p>Report this chapter, please.</p></video>'],
  ])('is left out, and said: %s', (_, box) => {
    const { story, left } = read(`<p>${FOG}</p>${box}<p>${BOAT}</p>`);
    expect(story).toEqual([FOG, BOAT]);
    expect(left).toEqual([expect.stringMatching(/^(?:hidden|form|fallback) .*: Report this chapter, please\.$/)]);
  });

  it.each([
    ['a story shown to those who are of age', `<div id="story" style="display:none"><p>${FOG}</p><p>${BOAT}</p></div>`],
    ['a story without a name for it', `<div style="display:none">${`<p>${FOG}</p><p>${BOAT}</p>`.repeat(5)}</div>`],
    ['a spoiler', `<div class="spoiler-content" hidden><p>${FOG}</p><p>${BOAT}</p></div>`],
    ['a mark for the eye', `<p>${FOG}</p><p aria-hidden="true">* * *</p><p>${BOAT}</p>`],
    ['a box nobody closed', `<div hidden><p>${FOG}</p><p>${BOAT}</p>`],
  ])('stays where it is the story: %s', (_, html) => {
    expect(story(html)).toEqual(expect.arrayContaining([FOG, BOAT]));
  });

  it('keeps forms apart, not the form that holds the story', () => {
    const form =
      '<form><h3>Leave a comment?</h3><label>Your name:</label><input><p>At most 2500 signs, please.</p></form>';
    expect(story(`<p>${FOG}</p><p>${BOAT}</p>${form}`)).toEqual([FOG, BOAT]);
    expect(story(`<form id="aspnetForm">${`<p>${FOG}</p><p>${BOAT}</p>`.repeat(5)}</form>`)).toHaveLength(10);
  });
});

describe('bars of web archives and hosts', () => {
  it.each([
    [
      'Wayback',
      '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><p>3 captures</p></div><b>Loose words</b><!-- END WAYBACK TOOLBAR INSERT -->',
    ],
    [
      'Wayback, comments gone',
      '<div id="wm-ipp-base"><div id="wm-ipp"><p>COLLECTED BY</p><div>TIMESTAMPS</div></div></div><div id="donato">Give</div>',
    ],
    [
      'archive.today',
      '<div id="HEADER"><a href="https://archive.ph/">archive.ph</a><p>Saved from https://ferry.example/</p></div><div id="CONTENT"></div>',
    ],
    ['Google', '<div id="bN015htcoyT__google-cache-hdr">This is a copy.</div>'],
    [
      'GeoCities',
      '<!-- following code added by server. PLEASE REMOVE --><p>Build your page!</p><!-- preceding code added by server. PLEASE REMOVE -->',
    ],
  ])('are left out: %s', (_, bar) => {
    const { story, left } = read(`${bar}<h2>The Boat</h2><p>${FOG}</p><p>${BOAT}</p>`);
    expect(story).toEqual(['The Boat', FOG, BOAT]);
    expect(left.length).toBeGreaterThan(0);
  });

  it('stay in place where one was never ended', () => {
    expect(story(`<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>${FOG}</p><p>${BOAT}</p>`)).toEqual([FOG, BOAT]);
  });
});

describe('notes and readings', () => {
  it.each([
    ['EPUB', '<a epub:type="noteref" href="#n1">1</a>'],
    ['raised', '<sup><a href="#n1">1</a></sup>'],
    ['raised within', '<a href="#n1"><sup>1</sup></a>'],
    ['bracketed', '<a href="#n1">[1]</a>'],
    ['raised, no link', '<sup>1</sup>'],
    ['ARIA', '<a role="doc-noteref" href="notes.xhtml#n1">1</a>'],
  ])('a reference stands in brackets: %s', (_, reference) => {
    expect(
      story(`<p>He had slept in the boat${reference}, and his hat was wet through and smelled of herring.</p>`),
    ).toEqual(['He had slept in the boat[1], and his hat was wet through and smelled of herring.']);
  });

  it.each([
    '<aside epub:type="footnote" id="n1">Forty of them.</aside>',
    '<aside epub:type="footnote" id="n1"><p>Forty of them.</p></aside>',
    '<div class="footnote" id="n1"><p><a href="#r1">[1]</a> Forty of them.</p></div>',
    '<p class="footnote" id="n1">[1] Forty of them.</p>',
    '<section epub:type="endnotes"><div role="doc-footnote" id="n1">Forty of them.</div></section>',
  ])('a note has its label: %s', (note) => {
    const { story, marks } = read(`<p>${FOG}<a epub:type="noteref" href="#n1">1</a></p>${note}<p>${BOAT}</p>`);
    expect(story).toEqual([`${FOG}[1]`, '[1] Forty of them.', BOAT]);
    expect(marks.map((m) => m.type)).toEqual(['note']);
  });

  it.each([
    ['a power', `<p>${FOG} It was 12 m<sup>2</sup> of fog.</p>`, `${FOG} It was 12 m2 of fog.`],
    ['an ordinal', `<p>${FOG} On the 2<sup>nd</sup> of May.</p>`, `${FOG} On the 2nd of May.`],
    ['a link in prose', `<p>${FOG} See <a href="2.html">4</a> more.</p>`, `${FOG} See 4 more.`],
  ])('is none: %s', (_, html, wanted) => expect(story(html)).toEqual([wanted]));

  it.each([
    ['<ruby>港<rt>みなと</rt></ruby>', '港(みなと)'],
    ['<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>', '港(みなと)'],
    ['<ruby>東<rt>とう<rb>京<rt>きょう</ruby>', '東(とう)京(きょう)'],
    ['<ruby><rb>港</rb><rp>（<rt>みなと<rp>）</ruby>', '港(みなと)'],
  ])('the reading of %s follows it in brackets', (ruby, wanted) => {
    expect(story(`<p>${FOG} ${ruby} she said.</p>`)).toEqual([`${FOG} ${wanted} she said.`]);
  });
});

describe('a page made of nothing but such boxes', () => {
  it.each([
    '<div hidden>',
    '<div hidden><div>',
    '<form>',
    '<div class="modal">a</div>',
    '<span class="pagenum">',
    '<aside epub:type="footnote">',
    '<a href="#n">1',
    '<div hidden><style></div>',
    '<!-- BEGIN WAYBACK TOOLBAR INSERT -->',
    '<sup>1',
    '<ruby>a<rt>',
  ])('is read in time that grows with the page: %s', (part) => {
    const began = process.cpuUsage();
    readPage(`<p>${FOG}</p>${part.repeat(40_000)}`);
    expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
  });
});
