import { describe, expect, it } from 'vitest';
import { restore } from '../../../restoration/restore.ts';
import { blocksOf, storyBlocks } from '../../../text/tree.ts';
import { takeIn } from '../../intake.ts';

const FOG = 'The lantern on the quay had burned for eleven years, and nobody could say who filled it.';
const WIDOW = 'Orrin said it was the keeper’s widow. The clerk said it was nobody, and that this was the trouble.';
const TALK = '“Whose is it?” asked the clerk. “Nobody’s,” said Orrin, and laughed, and then did not laugh.';
const STORY = [FOG, WIDOW, TALK];
const wrapped = STORY.map((p) => p.replace(/(.{1,60})(?: |$)/g, '$1\n')).join('\n');
const PRE = `<pre>\n${wrapped}</pre>`;

async function taken(html: string) {
  const draft = (await takeIn({ path: 'msg00012.html', bytes: Buffer.from(html) })).drafts[0]!;
  return {
    claims: Object.fromEntries(draft.claims.map((c) => [c.field, c.value])),
    story: storyBlocks(blocksOf(restore(draft.text, { format: draft.format }).text)).map((b) => b.text),
  };
}

const CLAIMS = {
  subject: 'FIC: The Lantern (1/2)',
  author: 'Orrin Blackthorn',
  contact: 'orrin@example.org',
  date: '1997-03-04',
};
const HEAD_ITEMS =
  '<ul><li><em>To</em>: <a href="mailto:q@example.org">q@example.org</a></li><li><em>Subject</em>: FIC: The Lantern (1/2)</li><li><em>From</em>: Orrin Blackthorn &lt;<a href="mailto:orrin@example.org">orrin@example.org</a>&gt;</li><li><em>Date</em>: Tue, 4 Mar 1997 21:12:09 +0000</li></ul>';
const BELOW =
  '<hr><ul><li><strong>Follow-Ups</strong>:<ul><li><strong><a href="msg00020.html">Re: FIC: The Lantern</a></strong><ul><li><em>From:</em> Mara</li></ul></li></ul></li></ul>';
const mhonarc = (from: string, body: string) =>
  `<!-- MHonArc v2.6.8 -->\n<!--X-Subject: FIC: The Lantern (1/2) -->\n${from}\n<!--X-Date: Tue, 4 Mar 1997 21:12:09 +0000 -->\n<!--X-Head-End-->\n<html><head><title>FIC: The Lantern (1/2)</title></head><body>\n<!--X-TopPNI-->\n<hr>[<a href="a.html">Date Prev</a>][<a href="b.html">Date Next</a>]\n<!--X-TopPNI-End-->\n<!--X-MsgBody-->\n<!--X-Subject-Header-Begin--><h1>FIC: The Lantern (1/2)</h1><hr>\n<!--X-Subject-Header-End-->\n<!--X-Head-of-Message-->${HEAD_ITEMS}\n<!--X-Head-of-Message-End-->\n<!--X-Head-Body-Sep-Begin-->\n<hr>\n<!--X-Head-Body-Sep-End-->\n${body}\n<!--X-MsgBody-End-->\n<!--X-Follow-Ups-->${BELOW}<!--X-Follow-Ups-End--></body></html>`;
const FROM = '<!--X-From: Orrin Blackthorn &#60;orrin@example.org&#62; -->';

describe('a page of a list’s archive', () => {
  it.each([
    ['MHonArc', mhonarc(FROM, `<!--X-Body-of-Message-->\n${PRE}\n<!--X-Body-of-Message-End-->`)],
    ['MHonArc before it marked bodies', mhonarc(FROM, PRE)],
    ['MHonArc, the address hidden', mhonarc('<!--X-From-R13: Aeeva Pynpxgubea <beevaNrknzcyr.bet> -->', PRE)],
    ['MHonArc, its comments gone', mhonarc(FROM, PRE).replace(/<!--.*?-->/g, '')],
    [
      'hypermail',
      `<!-- received="Tue Mar  4 21:13:00 1997" -->\n<!-- sent="Tue, 4 Mar 1997 21:12:09 +0000" -->\n<!-- name="Orrin Blackthorn" -->\n<!-- email="orrin@example.org" -->\n<!-- subject="FIC: The Lantern (1/2)" -->\n<html><body><h1>FIC: The Lantern (1/2)</h1><p><strong>From:</strong> Orrin Blackthorn<br><strong>Date:</strong> Tue Mar 04 1997</p><!-- next="start" --><ul><li><a href="b.html">Next message</a></ul><hr noshade><p>\n<!-- body="start" -->\n${STORY.map((p) => `<p>${p}<br>`).join('\n')}\n<!-- body="end" -->\n<hr noshade><ul><li><strong>Next message:</strong> <a href="b.html">Mara: Re</a></ul></body></html>`,
    ],
    [
      'hypermail, its comments gone',
      `<html><body><h1>FIC: The Lantern (1/2)</h1><p><strong>From:</strong> Orrin Blackthorn (<a href="mailto:orrin@example.org">orrin@example.org</a>)<br><strong>Date:</strong> Tue 04 Mar 1997 - 21:12:09 GMT</p><hr>${PRE}<hr></body></html>`,
    ],
    [
      'pipermail',
      `<html><head><title>FIC: The Lantern (1/2)</title></head><body><h1>FIC: The Lantern (1/2)</h1><b>Orrin Blackthorn</b> <a href="mailto:q%40example.org">orrin at example.org</a><br><i>Tue Mar  4 21:12:09 GMT 1997</i><p><ul><li>Previous message: <a href="a.html">hello</a></li></ul><hr>\n<!--beginarticle-->\n<PRE>${wrapped}\n-- \nOrrin\n</PRE>\n<!--endarticle-->\n<hr><a href="x">More information about the list</a></body></html>`,
    ],
    [
      'header lines above <pre>',
      `<html><head><title>x</title></head><body><p>Subject: FIC: The Lantern (1/2)<br>From: Orrin Blackthorn &lt;orrin@example.org&gt;<br>Date: 3/4/1997, 9:12 PM<br>To: q@example.org</p><hr>${PRE}</body></html>`,
    ],
    [
      'a table of headers',
      `<html><body><table><tr><td><b>Subject: </b></td><td>FIC: The Lantern (1/2)</td></tr><tr><td><b>From: </b></td><td>Orrin Blackthorn &lt;orrin@example.org&gt;</td></tr><tr><td><b>Date: </b></td><td>04.03.1997 21:12 1997-03-04</td></tr></table>${STORY.map((p) => `<p>${p}</p>`).join('')}</body></html>`,
    ],
  ])('%s: the letter alone, and who wrote what when', async (_, html) => {
    const { claims, story } = await taken(html);
    expect(story).toEqual(STORY);
    expect(claims).toMatchObject(CLAIMS);
  });

  it.each([
    [
      'a letter in a story',
      `<h1>The Lamp</h1><p>${FOG}</p><p>From: Orrin<br>To: Mara<br>Date: Tuesday</p><p>${WIDOW}</p><p>${TALK}</p>`,
    ],
    [
      'a story’s own header block',
      `<p>Title: The Lamp<br>From: an old notebook<br>Date: March 1997<br>Rating: G</p><p>${FOG}</p><p>${WIDOW}</p><p>${TALK}</p>`,
    ],
  ])('%s is none', async (_, html) => {
    const { claims } = await taken(`<html><body>${html}</body></html>`);
    expect(claims['author']).toBeUndefined();
    expect(claims['subject']).toBeUndefined();
  });
});
