import { describe, expect, it } from 'vitest';
import { saying } from '../../../../test/support/saying.ts';
import { say } from '../../../words/words.ts';
import { takeIn } from '../../intake.ts';

const take = async (file: string | Buffer, path = 'msg') =>
  await takeIn({ path, bytes: typeof file === 'string' ? Buffer.from(file, 'utf8') : file });
const draftOf = async (file: string | Buffer) => {
  const { drafts, refusals } = await take(file);
  expect(refusals).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
};
const claims = async (file: string | Buffer) =>
  Object.fromEntries((await draftOf(file)).claims.map((c) => [c.field, c.value]));

const STORY = `The lantern on the quay had burned for eleven years, and nobody could say who filled it.
Orrin said it was the keeper's widow. The clerk said it was nobody, and that this was the
trouble with the town: it was full of nobody. On the first night of the fogs the lantern went
out, and in the morning there was a boat in the harbour that had not been there before.
"Whose is it?" asked the clerk. "Nobody's," said Orrin, and laughed, and then did not laugh.`;
const HEAD =
  'From: orrin@example.org (Orrin Blackthorn)\nSubject: The Lantern (1/2)\nDate: Mon, 4 Jan 1999 10:00:00 +0000\n';

describe('a message', () => {
  it('that passes on a story as a whole is taken, an answer to one is not', async () => {
    const told = Array.from({ length: 5 }, () => STORY).join('\n\n');
    const quoted = told.replace(/^/gm, '> ');
    expect((await draftOf(`${HEAD}\n${quoted}\n`)).text.content).toContain('> The lantern');
    const answer = `${HEAD}\n${quoted.slice(0, 600)}\n\nI liked this very much! More please.\n`;
    expect((await take(answer)).refusals.map((r) => r.code)).toEqual(['no-story']);
  });

  it('that calls itself a repost is taken though it is short and wholly quoted', async () => {
    const quoted = STORY.replace(/^/gm, '> ');
    const under = (subject: string) => HEAD.replace(/Subject: .*/, `Subject: ${subject}`);
    for (const subject of ['REPOST: The Lantern', 'The Lantern (1/2)', 'Fwd: The Lantern', 'FIC: The Lantern'])
      expect((await draftOf(`${under(subject)}\n${quoted}\n`)).text.content).toContain('> The lantern');
    expect((await draftOf(`${under('repost')}\nSomebody asked.\n\n${quoted}\n`)).text.content).toContain('asked');
    for (const subject of ['Re: The Lantern (1/2)', 'Re: REPOST: The Lantern', 'a question about the harbour'])
      expect((await take(`${under(subject)}\n${quoted}\n`)).refusals.map((r) => r.code)).toEqual(['no-story']);
  });

  it('gives its body as text and its headers as claims, each with its line', async () => {
    const draft = await draftOf(
      `Path: news.example.org!not-for-mail\n${HEAD}Newsgroups: alt.harbour.creative\nSummary: Nobody fills\n  the lantern.\n\n${STORY}\n-- \nOrrin\n`,
    );
    expect(draft).toMatchObject({
      path: 'msg',
      format: 'mail',
      encoding: 'utf-8',
      lossy: 0,
      text: { content: `${STORY}\n-- \nOrrin\n`, marks: [] },
    });
    expect(draft.claims.map((c) => [c.field, c.value])).toEqual([
      ['subject', 'The Lantern (1/2)'],
      ['author', 'Orrin Blackthorn'],
      ['contact', 'orrin@example.org'],
      ['date', '1999-01-04'],
      ['summary', 'Nobody fills the lantern.'],
      ['publisher', 'alt.harbour.creative'],
    ]);
    expect(draft.claims[4]!.evidence).toEqual({ path: 'msg', text: 'Summary: Nobody fills\n  the lantern.' });
  });

  it.each([
    ['Orrin <o@example.org>', 'Orrin', 'o@example.org'],
    ['"Blackthorn, O." <o@example.org>', 'Blackthorn, O.', 'o@example.org'],
    ['o@example.org (Orrin)', 'Orrin', 'o@example.org'],
    ['<o@example.org>', undefined, 'o@example.org'],
    ['o@example.org', undefined, 'o@example.org'],
    ['Orrin Blackthorn', 'Orrin Blackthorn', undefined],
    ['=?iso-8859-1?Q?Zo=EB_Ash?= <z@example.org>', 'Zoë Ash', 'z@example.org'],
    ['=?UTF-8?B?Wm/Dqw==?= =?UTF-8?B?IEFzaA==?= <z@example.org>', 'Zoë Ash', 'z@example.org'],
    ['=?koi8-r?B?79LJzg==?= <o@example.org>', 'Орин', 'o@example.org'],
  ])('is from %s', async (from, author, contact) =>
    expect(await claims(`Path: x\nFrom: ${from}\nSubject: x\n\n${STORY}`)).toEqual({
      subject: 'x',
      ...(author ? { author } : {}),
      ...(contact ? { contact } : {}),
    }),
  );

  it.each([
    ['12 Mar 1993 09:10:00 GMT', '1993-03-12'],
    ['Fri, 12 Mar 93 09:10:00 -0500', '1993-03-12'],
    ['Mon Jan  4 10:00:00 1999', '1999-01-04'],
    ['Mon Jan  4 10:00:00 EST 1999', '1999-01-04'],
    ['4-Jan-1999', '1999-01-04'],
    ['January 4, 1999', '1999-01-04'],
    ['1999-01-04T10:00Z', '1999-01-04'],
    ['some day', 'some day'],
    ['31 Foo 1999', '31 Foo 1999'],
  ])('is dated %s', async (date, value) =>
    expect((await claims(`From: o@example.org\nDate: ${date}\n\n${STORY}`))['date']).toBe(value),
  );

  it('is decoded by transfer encoding and charset', async () => {
    const body = STORY.replaceAll('"', '”').replace('years', 'années');
    const quoted = Buffer.from(body, 'utf8')
      .toString('latin1')
      .replace(/[^\n -<>-~]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/(.{60})/g, '$1=\n');
    expect(
      (
        await draftOf(
          `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted}`,
        )
      ).text.content,
    ).toBe(body);
    expect((await draftOf(`${HEAD}\n${quoted}`)).text.content).toBe(body);
    const base64 = Buffer.from(body, 'utf8')
      .toString('base64')
      .replace(/(.{76})/g, '$1\n');
    expect(
      (
        await draftOf(
          `${HEAD}Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64}`,
        )
      ).text.content,
    ).toBe(body);
    const western = Buffer.from(
      `${HEAD}Content-Type: text/plain; charset=us-ascii\n\n${STORY} \x93caf\xe9\x94`,
      'latin1',
    );
    expect(await draftOf(western)).toMatchObject({ encoding: 'windows-1252', text: { content: `${STORY} “café”` } });
    expect((await draftOf(Buffer.from(`\ufeff${HEAD}\n${body}`, 'utf16le'))).text.content).toBe(body);
  });

  it('is joined where it is format=flowed', async () => {
    const flowed = `${STORY.replaceAll('\n', ' \n')}\n\n> a quoted \n> line\n\n From the start\n-- \nOrrin`;
    expect((await draftOf(`${HEAD}Content-Type: text/plain; format=flowed\n\n${flowed}`)).text.content).toBe(
      `${STORY.replaceAll('\n', ' ')}\n\n> a quoted line\n\nFrom the start\n-- \nOrrin`,
    );
  });

  it('is read in its parts: plain before HTML, what is no text left out and told', async () => {
    const part = (type: string, body: string) => `--frontier\nContent-Type: ${type}\n\n${body}\n`;
    const html = `<p>${STORY.replaceAll('\n', ' ')}</p><p><i>Fin</i></p>`;
    const head = `${HEAD}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="frontier"\n\nOld programs see this.\n`;
    expect(
      (await draftOf(`${head}${part('text/plain', STORY)}${part('text/html', html)}--frontier--\n`)).text.content,
    ).toBe(STORY);
    expect((await draftOf(`${head}${part('text/html', html)}--frontier--\n`)).text.content).toBe(
      `${STORY.replaceAll('\n', ' ')}\n\n*Fin*`,
    );
    const mixed = await draftOf(
      `${head.replace('alternative', 'mixed')}${part('text/plain', 'Here it is.')}${part('text/plain; name=fog.txt', STORY)}${part('image/jpeg; name="quay.jpg"\nContent-Transfer-Encoding: base64', 'AAAA')}--frontier--\n`,
    );
    expect(mixed.text.content).toBe(`Here it is.\n\n${STORY}`);
    expect(mixed.warnings.map(say)).toEqual(['An attachment was left out: quay.jpg.']);
    expect(
      (await draftOf(`${HEAD}\n--frontier\nContent-Type: text/plain\n\n${STORY}\n--frontier--\n`)).text.content,
    ).toBe(STORY);
  });

  it('that a browser saved a page as is a page by nobody', async () => {
    const page = `From: <Saved by Old Browser 7>\nSubject: The Lantern\nDate: Mon, 4 Jan 1999 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\n\n<p>${STORY}</p>\n--b--\n`;
    expect(await claims(page)).toEqual({ title: 'The Lantern' }); // the day is that of saving
    expect((await draftOf(page)).text.content).toBe(STORY.replaceAll('\n', ' '));
  });

  it('that a browser saved with frames is the frame that holds the story, the others on account', async () => {
    const part = (at: string, html: string) =>
      `--b\nContent-Type: text/html; charset="utf-8"\nContent-Location: http://quay.example/${at}\n\n${html}\n`;
    const page = (first: string) =>
      `From: <Saved by Old Browser 7>\nSubject: The Lantern\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${first}${part('menu.html', '<p>Ask the ferryman</p>')}${part('one.html', `<p>${STORY}</p>`)}--b--\n`;
    const framed = await draftOf(
      page(part('index.html', '<frameset><frame src="menu.html"><frame src="one.html"></frameset>')),
    );
    expect(framed.text.content).toBe(STORY.replaceAll('\n', ' '));
    expect(framed.leftOut).toEqual([
      { reason: 'page-furniture', text: 'Ask the ferryman', place: 'http://quay.example/menu.html' },
    ]);
    const within = await draftOf(page(part('story.html', `<p>A preface by nobody.</p><p>${STORY}</p>`)));
    expect(within.leftOut!.map((l) => l.text.slice(0, 16))).toEqual([
      'Ask the ferryman',
      STORY.slice(0, 16).replaceAll('\n', ' '),
    ]);
  });

  it('in related parts with a sender is mail, whoever is missing among its receivers', async () => {
    const mail = `From: Ida Fell <ida@quay.example>\nSubject: The Lantern\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>${STORY}</p>\n--b--\n`;
    expect(await claims(mail)).toMatchObject({ author: 'Ida Fell', subject: 'The Lantern' });
  });

  it('gives the wording that says all, where another one stops halfway', async () => {
    const half = STORY.slice(0, STORY.length >> 1);
    const parts = (first: string, second: string) =>
      `${HEAD.trimEnd()}\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${first}\n--b\nContent-Type: text/html\n\n<p>${second}</p>\n--b--\n`;
    const cut = await draftOf(parts(half, STORY));
    expect(cut.text.content).toBe(STORY.replaceAll('\n', ' '));
    expect(cut.leftOut).toContainEqual(
      expect.objectContaining({ reason: 'fallback', text: half.replaceAll('\n', ' ').trim() }),
    );
    expect((await draftOf(parts(STORY, STORY))).text.content).toBe(STORY);
  });

  it('loses a uuencoded picture, and says so', async () => {
    const draft = await draftOf(`${HEAD}\n${STORY}\n\nbegin 644 quay.gif\nM1TE&.#EA\`0\`!\n\`\nend\n`);
    expect(draft.text.content.trimEnd()).toBe(STORY);
    expect(draft.warnings.map(say)).toEqual(['An attachment was left out: quay.gif.']);
  });

  it('that holds no story is refused by name', async () => {
    expect(await take(`${HEAD}\nI loved part one! When is part two coming? Please write more.\n`)).toMatchObject({
      drafts: [],
      refusals: [{ code: 'no-story', path: 'msg', message: saying('The Lantern (1/2)') }],
    });
    expect((await take(`${HEAD}\n${STORY.replace(/^/gm, '> ')}\n\nLovely!`)).refusals).toMatchObject([
      { code: 'no-story' },
    ]);
    expect((await take(`${HEAD}\n\n`)).refusals).toMatchObject([{ code: 'empty' }]);
  });

  it('is not what a story’s own header block makes', async () => {
    expect((await take(`Title: Fog\nAuthor: Orrin\nDate: 4 Jan 1999\nSummary: Fog.\n\n${STORY}`)).drafts).toMatchObject(
      [{ format: 'text' }],
    );
    expect((await take(`Subject: a poem\n\n${STORY}`)).drafts).toMatchObject([{ format: 'text' }]);
    const letter = `From: Orrin\nTo: the clerk\nSubject: boats\nDate: the third night\n\n${STORY}\n\n${'-'.repeat(40)}\n`;
    expect((await take(letter.repeat(3))).drafts).toMatchObject([
      { format: 'text', text: { content: letter.repeat(3) } },
    ]);
    expect(
      (
        await take(
          `${STORY}\n\n${STORY}\n${'-'.repeat(40)}\n${letter.replaceAll('Orrin\n', 'o@example.org\n').repeat(3)}`,
        )
      ).drafts,
    ).toMatchObject([{ format: 'text' }]);
  });
});

describe('a mail head', () => {
  it('ends where the story’s own header block begins', async () => {
    const draft = await draftOf(`${HEAD}Title: The Lantern\nRating: G\n\n${STORY}`);
    expect(draft.text.content).toBe(`Title: The Lantern\nRating: G\n\n${STORY}`);
    expect(draft.claims.map((c) => c.field)).toEqual(['subject', 'author', 'contact', 'date']);
  });

  it('may stand below what a news reader wrote', async () => {
    for (const lead of ['Article 1234 of alt.harbour.creative:\n', '#! rnews 1024\n', '\n\n'])
      expect((await draftOf(`${lead}${HEAD}\n${STORY}`)).format).toBe('mail');
  });
});

describe('a mailbox', () => {
  const box = ['one', 'two', 'three']
    .map(
      (n, i) =>
        `From orrin@example.org Mon Jan  ${i + 4} 10:00:00 1999\n${HEAD.replace('1/2', n)}\n${i === 1 ? 'Thanks!' : `${STORY}\n\n>From the quay he came.`}\n\n`,
    )
    .join('');

  it('gives a draft a message, numbered, and refuses what is too short', async () => {
    const { drafts, refusals } = await take(box, 'in.mbox');
    expect(drafts.map((d) => [d.path, d.format, d.text.content.trimEnd()])).toEqual([
      ['in.mbox#1', 'mbox', `${STORY}\n\nFrom the quay he came.`],
      ['in.mbox#3', 'mbox', `${STORY}\n\nFrom the quay he came.`],
    ]);
    expect(refusals).toMatchObject([{ path: 'in.mbox#2', code: 'no-story' }]);
  });

  it('of one message is one message', async () => {
    expect((await take(box.slice(0, box.indexOf('From orrin', 5)), 'in.mbox')).drafts).toMatchObject([
      { path: 'in.mbox', format: 'mbox' },
    ]);
  });
});

describe('a digest', () => {
  const rule = '-'.repeat(30);
  const message = (n: number) =>
    `Date: Mon, ${n} Feb 1999 00:12:00 -0800\nFrom: Perdita Ash <perdita@example.org>\nSubject: HARBOURFIC: Fog ${n}\n\n${STORY}\n`;
  const digest = `harbourfic-digest   Tuesday, February 2 1999   Volume 01 : Number 047\n\nIn this issue:\n\n     HARBOURFIC: Fog 1\n     HARBOURFIC: Fog 2\n\n${'-'.repeat(70)}\n\n${message(1)}\n${rule}\n\n${message(2)}\n${rule}\n\nEnd of harbourfic-digest V1 #47\n*******************************\n`;

  it('is a file of its own', async () => {
    const { drafts, refusals } = await take(digest, 'd.n047');
    expect(refusals).toEqual([]);
    expect(drafts.map((d) => [d.path, d.format, d.claims.find((c) => c.field === 'subject')?.value])).toEqual([
      ['d.n047#1', 'digest', 'HARBOURFIC: Fog 1'],
      ['d.n047#2', 'digest', 'HARBOURFIC: Fog 2'],
    ]);
    for (const draft of drafts) expect(draft.text.content.trim()).toBe(STORY);
  });

  it('came as mail, also with numbered and indented headers', async () => {
    const yahoo = digest
      .replaceAll(/-{30,}/g, '_'.repeat(72))
      .replaceAll('Date: Mon', 'Message: 1\n   Date: Mon')
      .replaceAll('\nFrom: Per', '\n   From: Per');
    for (const body of [digest, yahoo]) {
      const { drafts } = await take(
        `From: list@example.org\nSubject: harbourfic Digest 47\nDate: Tue, 2 Feb 1999 08:00:00 -0800\n\n${body}`,
      );
      expect(drafts.map((d) => d.path)).toEqual(['msg#1', 'msg#2']);
      expect(drafts.map((d) => d.claims.find((c) => c.field === 'author')?.value)).toEqual([
        'Perdita Ash',
        'Perdita Ash',
      ]);
    }
  });

  it('is a MIME digest', async () => {
    const mime = `From: list@example.org\nSubject: Digest\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=outer\n\n--outer\nContent-Type: text/plain\n\nToday's Topics:\n  1. Fog\n\n--outer\nContent-Type: multipart/digest; boundary=inner\n\n--inner\nContent-Type: message/rfc822\n\n${message(1)}\n--inner\n\n${message(2)}\n--inner--\n--outer--\n`;
    expect((await take(mime)).drafts.map((d) => [d.path, d.format, d.text.content.trim() === STORY])).toEqual([
      ['msg#1', 'digest', true],
      ['msg#2', 'digest', true],
    ]);
  });
});
