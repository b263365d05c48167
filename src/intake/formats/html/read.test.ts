import { describe, expect, it } from 'vitest';
import { spent } from '../../../../test/support/spent.ts';
import { blocksOf } from '../../../text/tree.ts';
import { say } from '../../../words/words.ts';
import { decode } from '../../encoding/decode.ts';
import { charsetOfPage } from '../../html/charset.ts';
import { readHtml } from './read.ts';

const taken = (html: string | Uint8Array) => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return readHtml('page.html', decode(bytes, charsetOfPage(bytes)));
};
const draftOf = (html: string) => {
  const { drafts, refusals } = taken(html);
  expect(refusals).toEqual([]);
  return drafts[0]!;
};
const blocks = (html: string) =>
  blocksOf(draftOf(html).text).map((b) => (b.type === 'paragraph' ? b.text : `${b.type}${b.level ?? ''}: ${b.text}`));

const FOG = 'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried.';
const BOAT = 'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope.';
const KETTLE =
  'She put the kettle on and did not look at him, because looking would have been an answer to a question.';

describe('paragraphs', () => {
  it.each([
    ['unclosed <p>', `<p>${FOG}<p>${BOAT}<P>${KETTLE}`],
    ['closed <p>', `<p>${FOG}</p>\n<p>${BOAT}</p>\n<p>${KETTLE}</p>`],
    [
      'two <br> and an indent',
      `&nbsp;&nbsp;&nbsp;${FOG}<br><br>\n&nbsp;&nbsp;&nbsp;${BOAT}<BR>&nbsp;<BR/>${KETTLE}<br><br>`,
    ],
    [
      'one <br> and an indent',
      `&nbsp; &nbsp;${FOG}<br>&nbsp; &nbsp;${BOAT}<br>&nbsp; &nbsp;${KETTLE}<br>&nbsp; &nbsp;`,
    ],
    ['one <br> after each sentence-ending line', `${FOG}<br>\n${BOAT}<br>\n${KETTLE}<br>`],
    [
      'Word',
      `<p class=MsoTitle>The Lantern<o:p></o:p></p><div class=MsoNormal><span style='font-size:12.0pt'>${FOG}<o:p></o:p></span></div><div class=MsoNormal>${BOAT}</div><div class=MsoNormal>${KETTLE}</div>`,
    ],
    ['a layout table', `<table><tr><td width=20></td><td>${FOG}<p>${BOAT}</td></tr><tr><td>${KETTLE}</table>`],
    ['a quote as a margin', `<blockquote><blockquote><p>${FOG}<p>${BOAT}<p>${KETTLE}</blockquote></blockquote>`],
  ])('are found in %s', (_, html) =>
    expect(blocks(`<html><body>${html}</body></html>`)).toEqual(expect.arrayContaining([FOG, BOAT, KETTLE])),
  );

  it('keeps the lines of verse and of hard-wrapped <pre>', () => {
    const verse = 'Roses are red,<br>and the water is deep,<br>the lantern is lit<br>and the harbour asleep';
    expect(blocks(`<p>${FOG}<p>${verse}<p>${BOAT}`)[1]).toBe(`verse: ${verse.replaceAll('<br>', '\n')}`);
    const { text } = draftOf(
      `<pre>\n   It was dark in the harbour, and all the boats were\nasleep. Nobody saw the <i>Marigold\nand her boy</i>.\n\n   "Who is it?"\n</pre>`,
    );
    expect(text).toEqual({
      content:
        '   It was dark in the harbour, and all the boats were\nasleep. Nobody saw the *Marigold*\n*and her boy*.\n\n   "Who is it?"',
      marks: [],
    });
  });

  it('keeps a wider gap only where gaps are rare', () => {
    const many = [FOG, BOAT, KETTLE, FOG, BOAT, KETTLE];
    expect(
      draftOf(
        many
          .map((p) => `<p>${p}</p>`)
          .join('')
          .replace(KETTLE, `${KETTLE}</p><p>&nbsp;`),
      ).text.content,
    ).toContain(`${KETTLE}\n\n\n${FOG}`);
    expect(draftOf(many.map((p) => `<p>${p}</p><p>&nbsp;</p>`).join('')).text.content).not.toContain('\n\n\n');
  });
});

describe('inline text', () => {
  it.each([
    ['a <i>word</i>, an<em> open </em>one', 'a *word*, an *open* one'],
    ['<b>bold</b> and <strong>so </strong>on', '**bold** and **so** on'],
    ['<i>one</i> <i>two</i>', '*one two*'],
    ['un<i>believ</i>able', '*unbelievable*'],
    ['<b>T</b>he drop cap', 'The drop cap'],
    ['no<i></i>thing <i> </i>empty<i>.</i>', 'nothing empty.'],
    ['<b><i>both</i></b> are strong', '**both** are strong'],
    ['<i>“Stop,”</i> he said', '*“Stop,”* he said'],
    ['<span style="font-style: italic">Word</span> too', '*Word* too'],
    ['<i>one<br>two</i>', '*one*\n*two*'],
    ['curly &#147;quotes&#148; &#8212; &#x27;n&rsquo; &amp;', "curly “quotes” — 'n’ &"],
    ['  much \n\t white&nbsp; space ', 'much white space'],
    ['«&nbsp;Où vas-tu&nbsp;?&nbsp;» dit-il', '«\u00a0Où vas-tu\u00a0?\u00a0» dit-il'],
    ['<img alt="O" src=o.gif>nce', 'Once'],
    ['a &#1;b&#0; <script>var no = "<p>no</p>"</script>c<style>p{}</style><!-- no -->', 'a b� c'],
  ])('%s', (html, text) =>
    expect(draftOf(`<p>${FOG}</p><p>${html}</p><p>${BOAT}</p>`).text.content.split('\n\n')[1]).toBe(text),
  );

  it('is not marked to the end by a tag that nobody closed', () => {
    expect(blocks(`<p>${FOG} <i>Really.<p>${BOAT}<p>${KETTLE}`)).toEqual([`${FOG} Really.`, BOAT, KETTLE]);
  });
});

describe('what a page did for looks', () => {
  it.each([
    ['all of it bold', `<b><p>${FOG}<p>${BOAT}<p>${KETTLE}</b>`],
    ['all of it large', `<h3>${FOG}</h3><h3>${BOAT}</h3><h3>${KETTLE}</h3><h3>${FOG}</h3>`],
    ['a heading that was not closed', `<h2>${FOG.slice(0, 0)}<p>${FOG}<p>${BOAT}<p>${KETTLE}`],
  ])('is taken away: %s', (_, html) => expect(blocks(html).slice(0, 3)).toEqual([FOG, BOAT, KETTLE]));
});

describe('what is not the story', () => {
  const page = `<html><head><title>The Lantern</title></head><body><table><tr><td><a href=index.html>Home</a> | <a href=new.html>What's New</a></td></tr></table>
    <h1>The Lantern</h1><p>by <a href="mailto:tansy@example.org">Tansy Quill</a><hr>
    <p>${FOG}<hr width=50%><p>${BOAT}<center>~*~</center><p>${KETTLE}<p align=center><img src="pics/divider2.gif"><p>${FOG}
    <hr><center><a href="mailto:webmistress@example.org">Feedback</a> - Hits: 001234</center><font size=1>This page hosted by Old Pages.</font></body></html>`;

  it('is marked and stays; a rule is a scene break only between prose', () => {
    expect(blocks(page)).toEqual([
      "navigation: Home | What's New",
      'heading1: The Lantern',
      'by Tansy Quill',
      FOG,
      'scene-break: * * *',
      BOAT,
      'scene-break: ~*~',
      KETTLE,
      'scene-break: * * *',
      FOG,
      'navigation: Feedback - Hits: 001234',
      'navigation: This page hosted by Old Pages.',
    ]);
  });

  it('gives claims, a title that repeats as the first heading once', () => {
    const { claims, text } = draftOf(
      page.replace(
        '<head>',
        '<head><meta name="Author" content="Tansy Quill"><meta name=description content="A keeper and a boat.">',
      ),
    );
    expect(claims.map((c) => [c.field, c.value])).toEqual([
      ['title', 'The Lantern'],
      ['author', 'Tansy Quill'],
      ['summary', 'A keeper and a boat.'],
      ['contact', 'tansy@example.org'],
    ]);
    for (const { evidence } of claims) if (evidence.at) expect(text.content.slice(...evidence.at)).toBe(evidence.text);
  });

  it('is labelled in an archive’s own download', () => {
    const html = `<dl class="tags"><dt>Rating:</dt><dd><a href="x">Teen And Up Audiences</a></dd><dt>Characters:</dt><dd><a href=y>Orrin</a>, <a href=z>The Clerk</a></dd></dl><h2>Fog</h2><p>${FOG}<p>${BOAT}`;
    expect(blocks(html)).toEqual([
      'header: Rating: Teen And Up Audiences\nCharacters: Orrin, The Clerk',
      'heading2: Fog',
      FOG,
      BOAT,
    ]);
  });

  it('is not a short line of speech at the end', () => {
    expect(blocks(`<p>${FOG}<p>${BOAT}<p>“Don’t go home.”<p>Next!<hr><a href=i>Home</a>`).slice(2)).toEqual([
      '“Don’t go home.”',
      'Next!',
      'navigation: Home',
    ]);
  });

  it.each([
    [
      'a ring',
      '<table><tr><td>This <a href=r>Lamplighters WebRing</a> site is owned by <a href=m>Ida Brack</a>.<br>[ <a href=1>Previous 5 Sites</a> | <a href=3>Next</a> | <a href=5>Random Site</a> | <a href=6>List Sites</a> ]<br>Want to join the ring? Get the <a href=7>info</a>.</td></tr></table>',
    ],
    [
      'a counter without its figures',
      '<p>You are the <img src=count.gif>th visitor to this page since March 12, 1999.',
    ],
    ['a free host', '<p>Build your own <b>FREE</b> website at <a href=t>Tripod.com</a>'],
    [
      'pictures and their owners',
      '<p>All pictures on this page are the property of their owners; no infringement is meant.',
    ],
    ['the day of its last change', '<p>This page last updated on Tuesday, March 9, 1999'],
    ['a guestbook', '<p>Sign My Guestbook <img src=x> View My Guestbook<br>Guestbook by Lpage'],
    [
      'what readers wrote',
      '<h3>Comments</h3><p><b>Bo</b> wrote on 3/4/2001: I loved this one so much and I hope that there will be a sequel to it soon.',
    ],
  ])('is %s, below the story and above it', (what, furniture) => {
    const told = (html: string) => blocks(html).filter((b) => !b.startsWith('navigation: '));
    const story = `<h1>The Lantern</h1><p>${FOG}<p>${BOAT}<p>${KETTLE}`;
    expect(told(`${story}<hr>${furniture}`)).toEqual(['heading1: The Lantern', FOG, BOAT, KETTLE]);
    if (!what.startsWith('what readers'))
      expect(told(`${furniture}<hr>${story}`)).toEqual(['heading1: The Lantern', FOG, BOAT, KETTLE]);
  });

  it('is never a passage of the story that speaks of such things', () => {
    const said =
      'She had built her own web page for the lamp, and the counter said that there had been three visitors since the spring of 1999.';
    expect(
      blocks(`<p>${FOG}<p>${said}<p>Comments, she thought, were for other people, and she turned the page.<p>${BOAT}`),
    ).toContain(said);
  });

  it('is a page of frames, which names what it frames; without frames the story in it is read', () => {
    const frames = (none: string) =>
      `<html><head><title>Ida</title></head><frameset cols="150,*"><frame src="menu.html"><frame src="lamp.html"><noframes><body>${none}</body></noframes></frameset></html>`;
    expect(say(taken(frames('<a href=lamp.html>Go on</a>')).refusals[0]!.message)).toContain('(menu.html, lamp.html)');
    expect(blocks(frames(`<p>${FOG}<p>${BOAT}`))).toEqual([FOG, BOAT]);
  });

  it('is all there is on an index', () => {
    const index =
      '<h1>My stories</h1><ul><li><a href=a.html>The Lantern at Low Tide</a> (PG)<li><a href=b.html>Fog</a> (G)</ul><a href="mailto:me@example.org">Email me</a>';
    expect(taken(`<html><body>${index}</body></html>`).refusals).toMatchObject([
      { code: 'no-story', path: 'page.html' },
    ]);
  });
});

describe('hostile pages', () => {
  it('loses no story to a title or a comment that nobody closed', () => {
    const text = draftOf(`<html><head><title>Fog<body><p>${FOG}<!-- lost? <p>${BOAT}`).text.content;
    expect(text).toContain(FOG);
    expect(text).toContain(BOAT);
  });

  it.each([
    '<div>',
    '<b>',
    '</x>',
    '<b></x>',
    '<br>',
    '<hr>',
    '<title>',
    '<!--',
    '<a href=x>',
    '&nbsp;',
    '&',
    '<',
    '<p>x',
    '<i>x</i>y',
    '<pre>\n',
    '*',
    '<td>x:</td>',
    '<span style="',
    '<blockquote>',
    '\u00a0 ',
  ])('takes a great many %s in its stride', (part) => {
    const began = spent();
    taken(`<html>${part.repeat(200_000)}<p>${FOG}`);
    expect(spent() - began).toBeLessThan(10_000);
  });
});

describe('a rule below the last long paragraph', () => {
  const under = (below: string) => blocks(`<h1>Fog</h1><p>${FOG}<p>${BOAT}<p>${KETTLE}${below}`).slice(4);

  it.each([
    [
      'two short paragraphs',
      '<hr><p>And nobody came.</p><p>Nobody at all.</p>',
      ['scene-break: * * *', 'And nobody came.', 'Nobody at all.'],
    ],
    [
      'one line said',
      '<hr><p>“Well,” said Oda.</p><hr><a href="i.html">Home</a>',
      ['scene-break: * * *', '“Well,” said Oda.', 'navigation: Home'],
    ],
    [
      'one line, and the end',
      '<hr><p>Then she slept.</p><hr><p>The End</p>',
      ['scene-break: * * *', 'Then she slept.', 'The End'],
    ],
    [
      'a few words of it a link',
      '<hr><p>And nobody came <a href="x.html">to the quay</a>.</p>',
      ['scene-break: * * *', 'And nobody came to the quay.'],
    ],
    ['stars instead of a rule', '<p>***</p><p>Then she slept.</p>', ['***', 'Then she slept.']],
  ])('parts a last scene: %s', (_, below, expected) => expect(under(below)).toEqual(expected));

  it.each([
    '<hr><p>The End</p>',
    '<p>The End</p><hr><p>Feed me.</p>',
    '<hr><p>Thanks for reading!</p>',
    '<hr><p>Tell me what you think.</p>',
    "<hr><p>Author's note: This was fun.</p>",
    '<hr><p>© 2001 by O. Fell. All rights reserved.</p>',
    '<hr><p>The characters belong to their owners.</p>',
    '<hr><p>O. Fell</p>',
    '<hr><a href="i.html">Back to the lamp.</a>',
  ])('parts nothing before %s', (below) => expect(under(below)).not.toContain('scene-break: * * *'));
});

describe('a <br> of the writer’s own, where paragraphs are blocks', () => {
  const around = (middle: string) => blocks([FOG, BOAT, middle, KETTLE, FOG].map((p) => `<p>${p}</p>`).join(''))[2];

  it.each([
    ['<i>the boat goes out<br>and the boat comes home</i>', 'verse: *the boat goes out*\n*and the boat comes home*'],
    ['Dear Oda,<br>come home<br>Bo', 'verse: Dear Oda,\ncome home\nBo'],
    ['She stopped.<br>The bell had rung.<br>Nobody moved.', 'She stopped.\nThe bell had rung.\nNobody moved.'],
    ['“Hello,”<br>“Hello yourself,”', '“Hello,”\n“Hello yourself,”'],
    ['Dear Oda,<br />come home<br/>Bo', 'verse: Dear Oda,\ncome home\nBo'],
    ['“The boat goes out,<br>and it comes home.”', 'verse: “The boat goes out,\nand it comes home.”'],
    ['Title: The Lamp<br>Part: two', 'Title: The Lamp\nPart: two'],
  ])('%s keeps its lines', (middle, expected) => expect(around(middle)).toBe(expected));

  it('where a program set one behind every line they are left for the rules', () => {
    const wrapped = (p: string) => `<p>${p.replace(/(.{20,52}) /g, '$1<br>')}</p>`;
    const page = [FOG, BOAT, KETTLE, 'The lamp went out.', 'Nobody saw.'].map(wrapped).join('').repeat(3);
    expect(blocks(page).filter((b) => b.startsWith('verse'))).toEqual([]);
  });
});

it('reads a heading of emoji as the title, and none that names the writer', () => {
  const page = (head: string) => `<title>x</title>${head}<p>${FOG}<p>${BOAT}<p>${KETTLE}`;
  const title = (head: string) => draftOf(page(head)).claims.find((c) => c.field === 'title')?.value;
  expect(title('<h1>🏮🐈</h1><h2>by Oda Fell</h2>')).toBe('🏮🐈');
  expect(title('<h2>by Oda Fell</h2><h1>The Lamp</h1>')).toBe('The Lamp');
});
