import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../../../test/support/cases.ts';
import { spent } from '../../../../test/support/spent.ts';
import { apply, undo } from '../../../text/change.ts';
import { plain } from '../../../text/text.ts';
import { mojibake } from './rule.ts';

runCases(mojibake, import.meta.dirname);

/** UTF-8 read in any code page, bytes that it does not have as controls. */
function through(text: string, page: string): string {
  return [...Buffer.from(text, 'utf8')].map((b) => (b < 128 ? String.fromCharCode(b) : sloppy(b, page))).join('');
}
const PAGES = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['macintosh', 'cp437', 'cp850', 'cp852', 'cp866', 'koi8-r'],
];

const context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false } as const;
const mend = (content: string): string => apply(plain(content), mojibake.find(plain(content), context)).content;

/** UTF-8 read in a code page; bytes that it does not have come through as controls. */
function misread(text: string, page: 'windows-1252' | 'latin1' | 'macintosh', times = 1): string {
  let out = text;
  for (let i = 0; i < times; i++) {
    const bytes = Buffer.from(out, 'utf8');
    out = page === 'latin1' ? bytes.toString('latin1') : [...bytes].map((b) => sloppy(b, page)).join('');
  }
  return out;
}

function sloppy(byte: number, page: string): string {
  const c = iconv.decode(Buffer.from([byte]), page);
  return c === '\ufffd' ? String.fromCharCode(byte) : c;
}

const STORIES = {
  English: '“Don’t,” she said—softly… ‘It’s the café,’ he told Zoë; £5 at 20° – no more. “Really?” ½ a mile.',
  German:
    '„Schön“, sagte der Müller, „daß du kommst – wir müssen früh fort.“ Größer als sonst stand der Mond über den Dächern. Ärger, Öl und Übermut.',
  French:
    '« Où vas-tu ? » demanda-t-il. À l’été, la sœur rêvait de Noël… Ça coûte 5 €, naïf garçon. É… ÉTÉ, dit-elle. L’île d’Oléron : où ?',
  Portuguese:
    'A manhã não trazia nada. “Irmã”, disse ele, “o coração não é pão; amanhã…” A lição dos anões em São João à noite. NÃO, MANHÃ, MAÇÃS.',
  Spanish: '¿Dónde está el niño? ¡Aquí! «Mañana», dijo él, «el corazón del marqués…» ESPAÑA. 1.º y 2.ª',
  Polish: 'Żółte światło gasło. „Chodź ze mną – rzekł – nie bój się…” Księżyc świecił nad łąką. ŁÓDŹ, ĆMA, ŚWIT.',
  Czech: 'Říkal, že přijde v úterý večer. „Pojď se mnou,“ šeptal, „neboj se…“ Žluté světlo úplně zmizelo.',
  Hungarian: 'A lány átment az erdőn. „Gyere velem – mondta –, ne félj tőlem…” »Ahá« Jövőre űrhajós lesz Ő.',
  Vietnamese:
    'Cô gái đi qua khu rừng, và mặt trăng chiếu sáng đồng cỏ. “Đi với tôi,” một giọng nói vang lên, “đừng sợ…” TÂM HỒN ẤM ÁP',
  Swedish: 'Flickan gick över ängen på ön… ”Följ med,” sade någon – ”var inte rädd.” PÅ ÅN Å… SELKÄ\u00a0EDELLÄ',
  Icelandic: 'Stúlkan gekk um skóginn og þagði. „Það er ekki satt…“ sagði hún. ÐÆÖ Þórður',
  Russian: 'Девушка шла через лес. «Куда мы идём?» — спросила она тихо… Свет погас, и никто не ответил.',
  Greek: 'Το κορίτσι περπατούσε μέσα στο δάσος. «Έλα μαζί μου…» είπε. Άκουσε μια φωνή.',
  Japanese: '少女は森の中を歩いていた。「どこへ行くの？」と彼女は聞いた……誰も答えなかった。',
};

describe('mojibake', () => {
  for (const [language, story] of Object.entries(STORIES)) {
    it(`leaves good ${language} alone`, () => expect(mojibake.find(plain(story), context)).toEqual([]));
    it(`turns ${language} back from windows-1252, once, twice and three times`, () => {
      for (const times of [1, 2, 3]) expect(mend(misread(story, 'windows-1252', times))).toBe(story);
    });
    it(`turns ${language} back from Latin-1`, () => expect(mend(misread(story, 'latin1'))).toBe(story));
  }
  for (const language of ['English', 'German', 'French', 'Spanish'] as const) {
    it(`turns ${language} back from MacRoman`, () =>
      expect(mend(misread(STORIES[language], 'macintosh'))).toBe(STORIES[language]));
  }

  it.each([
    'O homem disse “NÃO”, e a irmã gritou: “AMANHÔ… nunca.',
    'MANHÔ',
    'RENÉ’S “ÉTÉ” was É… no, É” it was',
    '„Ä…“ sagte er, „Ä“ und „Ö…“ und dann „Å“',
    '“Il est arrivé…” dit-il. «Allá»… – è…” – à…” – ê—“',
    'SELKÄ…” sanoi hän. NÅ…” PÅ”',
    'ESPAÑ… ALLÍ… LUNEDÌ… BENOÎT… “AQUÍ”',
    '4×… 3ײ = 5×¾, 20°C, µ±½',
    'The root of 2√π and √∞ and (`¬´ ) and f(x)≈∂',
    'IKEA’s AHÅ™ sofa, Ÿ™, Œ®',
    '‚Äpfel‘ und ‚Ähren‘, — Étienne, –É…',
    'Câ”ț, omorâ…” coborâ–”',
    '├┤ ┬┴ │─│ ║═║',
    'ÀÉÎÕÜ àéîõü ÐÑ ðñ þÞ ß…” ñ…” ã…”',
  ])('leaves %s alone', (text) => expect(mojibake.find(plain(text), context)).toEqual([]));

  it('believes a doubtful pair only where the text holds proof', () => {
    expect(mend('MANHÔ')).toBe('MANHÔ');
    expect(mend(misread('É “À ÔTER”, Ô… « sœur » été', 'windows-1252'))).toBe('É “À ÔTER”, Ô… « sœur » été');
  });

  it('mends a part of a text that is otherwise good', () => {
    expect(mend('“Good,” she said. Itâ€™s the cafÃ© again — “naïve” boy.')).toBe(
      '“Good,” she said. It’s the café again — “naïve” boy.',
    );
    expect(mend('for Â£5 and 20Â°C')).toBe('for £5 and 20°C');
    expect(mend('ï»¿Once')).toBe('\ufeffOnce');
  });

  it('mends what lost its no-break space, where there is proof', () => {
    expect(mend('VoilÃ  la mÃ¨re, dÃ©jÃ  lÃ .')).toBe('Voilà la mère, déjà là.');
    expect(mend('Done.Â  Then donâ€™t. â€œYes.â€\u009d')).toBe('Done.\u00a0 Then don’t. “Yes.”');
    expect(mend('Â A lone Â sign')).toBe('Â A lone Â sign');
  });

  describe('in any code page', () => {
    const lines = ['Polish', 'Czech', 'French', 'Russian', 'German', 'English', 'Greek', 'Portuguese'] as const;
    for (const page of PAGES)
      it(`is turned back from ${page}, and nearly always from that and another one after it`, () => {
        let right = 0;
        for (const language of lines) {
          expect(mend(through(STORIES[language], page))).toBe(STORIES[language]);
          for (const second of PAGES)
            if (mend(through(through(STORIES[language], page), second)) === STORIES[language]) right++;
        }
        expect(right / (lines.length * PAGES.length)).toBeGreaterThan(0.85);
      });
  });

  it('mends single words in a text that is otherwise good', () => {
    for (const [damaged, good] of [
      ['The quay at LiĂ¨ge was shut.', 'The quay at Liège was shut.'],
      ['She wrote “naГЇve” on it.', 'She wrote “naïve” on it.'],
      ['stare allÂ´aperto per unÂ´ora', 'stare all´aperto per un´ora'],
      ['Il est lΓÇÖheure, dit-elle.', 'Il est l’heure, dit-elle.'],
      ['Она сказала: РџР°СЂРѕРј — и ушла.', 'Она сказала: Паром — и ушла.'],
      ['NicolГЎs and JosÃ© went, said Anna', 'Nicolás and José went, said Anna'],
    ] as const)
      expect(mend(damaged)).toBe(good);
  });

  it('finds closing quotes of which the third byte was dropped, or became ? or a blank', () => {
    const said = (closing: string) =>
      `â€œThe tide is late,${closing} said Oda. â€œIt is always late.${closing}\nâ€œWell?${closing}`;
    for (const closing of ['â€', 'â€?', 'â€\ufffd', 'â€\u009d'])
      expect(mend(said(closing))).toBe('“The tide is late,” said Oda. “It is always late.”\n“Well?”');
    expect(mend('вЂњYes,вЂќ she said. вЂ\u0098No.вЂ™')).toBe('“Yes,” she said. ‘No.’');
  });

  it('puts back no letter that it cannot know, and says that one is lost', () => {
    expect(mend('â€œYes,â€\u009d he said. â€œÃ\ufffdlvaro is here.â€\u009d')).toBe(
      '“Yes,” he said. “\ufffdlvaro is here.”',
    );
    expect(mend('â€œOceanÃa,â€\u009d he said, â€œand nothing more.â€\u009d')).toBe(
      '“Oceanía,” he said, “and nothing more.”',
    );
  });

  it.each([
    'C O N C L U S Ã O',
    'S Ã O',
    '( o¬ô )',
    'SELKÄ\u00a0EDELLÄ\u00a0MAAHAN',
    '5×£35',
    'Q £ÄGÌ GÄK',
    'a lot of Ã’s',
    'NESTLÉ®',
    'DÃO and MÃE',
    '“+” and “×”',
  ])('leaves %s alone, also beside mojibake', (good) => {
    expect(mend(good)).toBe(good);
    const beside = (s: string) => `Itâ€™s the cafÃ© again. ${s} So itâ€™s late, and the cafÃ©s are shut.`;
    expect(mend(beside(good))).toBe(`It’s the café again. ${good} So it’s late, and the cafés are shut.`);
  });

  it('reads stray controls as the windows-1252 that they were', () => {
    expect(mend('\u0093Yes,\u0094 she said\u0085 it\u0092s late \u0097 and cold. \u0081')).toBe(
      '“Yes,” she said… it’s late — and cold. \u0081',
    );
  });

  it('changes no ASCII letter, whatever stands around', () => {
    const ascii = (s: string) => s.replace(/[^A-Za-z0-9]/g, '');
    const piece = fc.constantFrom(
      ...['it', 'with', 'â€™', 'â€', 'â€œ', 'Ã ', 'Ã©', 's', '? ', 'вЂ', 'Ă', '├', '\ufffd', ' ', 'a'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(ascii(mend(text))).toBe(ascii(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('says what is lost instead of guessing it', () => {
    expect(mend('ï¿½ hello, it was cafï¿½')).toBe('\ufffd hello, it was caf\ufffd');
    expect(mojibake.find(plain('caf\ufffd and \ufffd\ufffd'), context)).toEqual([]);
  });

  it('leaves apparatus alone', () => {
    const text = { content: 'donâ€™t — donâ€™t', marks: [{ type: 'navigation' as const, start: 0, end: 7 }] };
    expect(apply(text, mojibake.find(text, context)).content).toBe('donâ€™t — don’t');
  });

  it('keeps the laws on any text: undone, once = twice', () => {
    const sign = fc.constantFrom(...'Ââ€™Ã©ƒœ˜¢¬„šÅ“\u009d\u0081\u00a0äÄ…”Ðïð»¿½√‚Ä¶ aA.9', '\u{1f600}', 'Ã¢â‚¬â„¢');
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: sign }, fc.string({ unit: 'grapheme', maxLength: 3 })), {
          maxLength: 40,
        }),
        (parts) => {
          const text = plain(parts.join(''));
          const changes = mojibake.find(text, context);
          const mended = apply(text, changes);
          expect(undo(mended.content, changes)).toBe(text.content);
          expect(mojibake.find(mended, context)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes a long line in its stride', () => {
    for (const part of ['â€™', 'Ã', 'é…” ', '“yes—no” ', 'Ð¸', '中文', 'Ã¢â‚¬â„¢']) {
      const text = plain(part.repeat(Math.ceil(2_000_000 / part.length)));
      const began = spent();
      mojibake.find(text, context);
      expect(spent() - began).toBeLessThan(8000);
    }
  });
});
