import { expect, test } from 'vitest';
import type { CatalogueRecord } from '../src/catalogue/work.ts';
import { restoreFile } from '../src/library/heaps/restore-file.ts';

const STORY = `The lamp was out when she came to the door, and nobody had filled it since the autumn.

"Who is there?" said the cat. It had been asleep on the sill, and it did not mean to get up for anybody at that hour.

"Only me," she said, and put the oil down beside the stove where it would be warm.

The cat thought about this for a while. Then it moved over on the sill, as far as it could, and made room for the lamp.
`;
/** A signed message of a newsgroup or list. */
const post = (subject: string, head = '') =>
  `From: mara@example.org (Mara Venn)\nNewsgroups: alt.lamps.creative\nSubject: ${subject}\nDate: 12 Mar 1998 10:00:00 GMT\nMessage-ID: <1@example.org>\n\n${head}${STORY}`;

async function recordOf(file: string): Promise<CatalogueRecord> {
  const bytes = new TextEncoder().encode(file);
  const { pieces } = await restoreFile({ path: 'a.txt', bytes, sha256: 'a'.repeat(64) }, {});
  expect(pieces).toHaveLength(1);
  return pieces[0]!.record;
}

/** What was read, as one line: "title; by NAME <contact>; part; field=value «said»". */
function line({ title, authors, part, fields }: CatalogueRecord): string {
  const shown = (
    [
      'fandoms',
      'relationships',
      'characters',
      'rating',
      'warnings',
      'categories',
      'freeforms',
      'date',
      'series',
      'permission',
    ] as const
  )
    .filter((name) => fields[name] && !(name === 'date' && fields.date!.value === '1998-03-12'))
    .map(
      (name) =>
        `${name}=${[fields[name]!.value].flat().join('|')}${fields[name]!.said ? ` «${fields[name]!.said}»` : ''}`,
    );
  const by = authors?.value.map((a) => `by ${a.name}${a.contact ? ` <${a.contact}>` : ''}`) ?? [];
  const of = part ? [`part ${part.number}${part.of ? ` of ${part.of}` : ''}`] : [];
  return [title ? title.value : '-', ...by, ...of, ...shown].join('; ');
}

const VENN = 'by Mara Venn <mara@example.org>';

/** Every header-block convention that heaps are known to hold, each as its community wrote it. */
test.each([
  [
    '1 X-Files newsgroup',
    'TITLE: Oil for the Lamp\nAUTHOR: Mara Venn\nE-MAIL ADDRESS: mara@example.org\nDISTRIBUTION: Gossamer; anyone else ask.\nSPOILER WARNING: none\nRATING: PG-13\nCLASSIFICATION: VRH\nKEYWORDS: UST\nSUMMARY: A quiet evening.',
    `Oil for the Lamp; ${VENN}; rating=Teen And Up Audiences «PG-13»; freeforms=Vignette|Romance|Humor|UST; permission=ask`,
  ],
  [
    '2 index that says “Not provided”',
    'Title: Oil\nAuthor: Mara Venn\nEmail: Not provided\nRating: Not provided\nClassification: Not provided\nSummary: Not provided',
    'Oil; by Mara Venn',
  ],
  [
    '3 list with category',
    'Title: Oil\nAuthor: Mara Venn\nE-Mail: mara@example.org\nRating: PG\nCategory: Angst\nSpoilers: none\nKeywords: lamp\nSummary: A knock.',
    `Oil; ${VENN}; rating=General Audiences «PG»; freeforms=lamp|Angst`,
  ],
  [
    '4 spoken address, web site, part',
    'Oil for the Lamp (1 of 5)\nby Mara Venn\nE-Mail Address: mara at example dot org\nWebsite address: http://example.org/\nRating: R',
    `Oil for the Lamp; ${VENN}; part 1 of 5; rating=Mature «R»`,
  ],
  [
    '5 run together in one paragraph',
    'This is my first try, so be kind. Disclaimer: Not mine, never were. Title: Oil for the Lamp Archives: Anywhere, just tell me. Summary: A knock at the door. Rating: PG Type: vignette',
    'Oil for the Lamp; rating=General Audiences «PG»; freeforms=vignette; permission=yes',
  ],
  [
    '6 two labels on a line',
    'Title: Oil\nAuthor: Mara Venn\nRated: PG-13 for language\nCategory: Angst\nDisclaimer: Not mine. Archive: Sure, anywhere\nFeedback: mara@example.org\nSpoilers: none',
    'Oil; by Mara Venn; rating=Teen And Up Audiences «PG-13 for language»; freeforms=Angst; permission=yes',
  ],
  [
    '8 German list',
    'Titel: Öl für die Lampe\nAutor: Mara Venn\nTeil: 1/8\nSerie: Leuchtturm\nPaarung: Ansel/Rook\nRating: P18-Slash\nFeedbackadresse: mara@example.org\nArchiv: ja, gerne\nBetaleser: Ann\nSequel/Prequel: nein\nDisclaimer: Nicht meins.',
    `Öl für die Lampe; ${VENN}; part 1 of 8; relationships=Ansel/Rook; rating=Explicit «P18-Slash»; series=Leuchtturm; permission=yes`,
  ],
  [
    '11 group in capitals',
    'TITLE: Oil\nAUTHOR: Mara Venn\nE-MAIL: mara@example.org\nRATING: NC-17\nPAIRING: Ansel/Rook\nCATEGORY: Drama\nSERIES: Harbour\nSUMMARY: A knock.\nDISCLAIMER: Not mine.',
    `Oil; ${VENN}; relationships=Ansel/Rook; rating=Explicit «NC-17»; freeforms=Drama; series=Harbour`,
  ],
  [
    '12 year and a made-up rating',
    'Title: Oil\nYear: sixth\nTime: autumn\nPairing:[Ron/Harry]\nRating: NC-13\nSummary: A knock.\nSpoilers: all\nDate: 12 March 2003\nDISCLAIMER: hers.\nWarnings: none',
    'Oil; relationships=Ron/Harry; rating=Teen And Up Audiences «NC-13»; warnings=No Archive Warnings Apply «none»; date=2003-03-12',
  ],
  [
    '13 name and address on one line',
    'TITLE: Oil\nAUTHOR: Mara Venn / mara@example.org\nDISTRIBUTION: ask\nRATING: R; contains violence',
    `Oil; ${VENN}; rating=Mature «R; contains violence»; permission=ask`,
  ],
  [
    '15 fandom first',
    "TITLE: Oil\nFANDOM: The Sentinel\nSUMMARY: A knock.\nDISCLAIMERS: none\nRATING: PG\nPAIRING: J/B\nFEEDBACK: yes\nEMAIL: mara@example.org\nAUTHOR'S WEBSITE: http://example.org\nAUTHOR'S NOTE: Thanks.",
    'Oil; fandoms=The Sentinel; relationships=Jim Ellison/Blair Sandburg «J/B»; rating=General Audiences «PG»',
  ],
  [
    '16 in the story’s own text',
    'Title: Oil\nAuthor: Mara Venn\nEMail Address: mara@example.org\nArchive: Yes\nSpoilers: none\nSummary: A knock.\nDisclaimer: no\nNote: hi',
    `Oil; ${VENN}; permission=yes`,
  ],
  [
    '17 FR ratings',
    'Title: Oil\nAuthor: Mara Venn\nRating: FR18\nA/N: First try',
    'Oil; by Mara Venn; rating=Explicit «FR18»',
  ],
  [
    '19 two archives',
    'Title: Oil\nAuthor: Mara Venn\nFormat: short story\nCircuit Archive: yes\nPros-Lib: no\nWarnings: slash\nDisclaimer: no',
    'Oil; by Mara Venn; freeforms=slash; permission=no',
  ],
  [
    '20 posted before',
    'Oil for the Lamp\nby Mara Venn\n\nPairing: Ansel/Rook\nRating: PG-13\nOriginally Posted: March 12, 2004\nBeta: Ann\nDedication: Bo\nNote: hi\nWarning: character death\nSummary: A knock',
    'Oil for the Lamp; by Mara Venn; relationships=Ansel/Rook; rating=Teen And Up Audiences «PG-13»; warnings=Major Character Death «character death»; date=2004-03-12',
  ],
  [
    '21 distribution statement',
    'Title: Oil\nAuthor: Mara Venn\nDistribution Statement: Not without my permission\nGenres: Romance, Drama\nRelationships: Mara/Venn\nKeywords: lamp',
    'Oil; by Mara Venn; relationships=Mara/Venn; freeforms=Romance|Drama|lamp; permission=ask',
  ],
  [
    '22 forum',
    "Title & Part Number: Oil for the Lamp 2/4\nAuthor: Mara Venn\nContent/Rating: R, Mara/Venn\nSpoiler Warning: none\nDistribution: ask\nAuthor's Note: hi\nDedication: Bo",
    'Oil for the Lamp; by Mara Venn; part 2 of 4; relationships=Mara/Venn; rating=Mature «R, Mara/Venn»; permission=ask',
  ],
  [
    '23 journal',
    'Title: Oil\nFandom(s): Harbour\nCharacters: Ansel, Rook\nPairing(s): Ansel/Rook\nGenre: fluff\nWarnings: none\nWord count: 1,200\nBeta: Ann\nA/N: hi\nPrompt: oil',
    'Oil; fandoms=Harbour; relationships=Ansel/Rook; characters=Ansel|Rook; warnings=No Archive Warnings Apply «none»; freeforms=fluff',
  ],
  [
    '24 private page',
    '______________________________\n\nOil for the Lamp\n\nby Mara Venn <mara@example.org>\n\nRated PG-13\n\nSubmitted March 1998\n______________________________',
    `Oil for the Lamp; ${VENN}; rating=Teen And Up Audiences «PG-13»; date=1998-03`,
  ],
])('%s', async (_name, head, expected) => {
  const record = await recordOf(`${head}\n\n${STORY}`);
  expect(line(record)).toBe(expected);
  const { authors: _contacts, ...shown } = record;
  expect(JSON.stringify([shown, record.authors?.evidence])).not.toMatch(/mara@example|mara at example/);
});

test.each([
  [
    '7 Star Trek newsgroup',
    'NEW TOS "Oil for the Lamp" 1/4 [NC-17] K/S',
    `Oil for the Lamp; ${VENN}; part 1 of 4; fandoms=Star Trek: The Original Series; relationships=James T. Kirk/Spock «K/S»; rating=Explicit «NC-17»`,
  ],
  [
    '8 German subject',
    'NEU: Oil 1/8 Ansel/Rook NC-17',
    `Oil; ${VENN}; part 1 of 8; relationships=Ansel/Rook; rating=Explicit «NC-17»`,
  ],
  [
    '10 digest prefix',
    'BUFFYFIC: Oil for the Lamp (1/2)',
    `Oil for the Lamp; ${VENN}; part 1 of 2; fandoms=Buffy the Vampire Slayer`,
  ],
  ['14 coded subject', 'NFS: Oil W/K Faith/Wood 1/1', `Oil; ${VENN}; relationships=W/K|Faith/Wood`],
  [
    '18 anime list',
    '[fic] Oil for the Lamp [1/?] [lemon]',
    `Oil for the Lamp; ${VENN}; part 1; rating=Explicit «lemon»`,
  ],
  ['25 list tags', 'FIC: Oil for the Lamp', `Oil for the Lamp; ${VENN}`],
])('%s in the subject', async (_name, subject, expected) => {
  expect(line(await recordOf(post(subject)))).toBe(expected);
});
