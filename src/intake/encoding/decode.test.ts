import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { spent } from '../../../test/support/spent.ts';
import { say } from '../../words/words.ts';
import { decode } from './decode.ts';

const english =
  '“You’re late,” said Tamsin, and she set the lantern down. “The boat left an hour ago—or so I’m told… and of course nobody waited.”\n' +
  '‘I know,’ he said. The café by the quay was shut; Zoë had gone to the château with the naïve boy. “Good,” she said. “Let’s walk to the harbour.”\n';
const stories: Record<string, { text: string; encodings: string[] }> = {
  English: { text: english, encodings: ['windows-1252', 'macintosh'] },
  'English with accents only': {
    text: 'The café by the quay was shut, and Zoë had gone to the soirée of the naïve señor. It was late when the fiancée came to the door of the house.\n',
    encodings: ['windows-1252', 'macintosh', 'cp437', 'cp850'],
  },
  German: {
    text: 'Das Mädchen lief über die Brücke und hörte die Glocken läuten. „Schön“, sagte der Müller, „daß du kommst – wir müssen früh fort.“ Es war spät, größer als sonst stand der Mond über den Dächern.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  'German without quotes': {
    text: 'Das Mädchen lief über die Brücke und hörte die Glocken läuten. Es war spät, größer als sonst stand der Mond über den Dächern. Müde gingen sie heim.\n',
    encodings: ['windows-1252', 'macintosh', 'cp437', 'cp850'],
  },
  French: {
    text: 'Elle était là, près de la fenêtre, et n’écoutait plus. « Où vas-tu ? » demanda-t-il à voix basse. Le garçon rêvait déjà de Noël, de la mère et de l’été où tout serait fini…\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  'French with œ and €': {
    text: 'Sa sœur avait le cœur gros ; l’œuvre coûtait vingt €, et l’œil du père était déjà ailleurs. Elle était née à Paris.\n'.replaceAll(
      '’',
      "'",
    ),
    encodings: ['iso-8859-15'],
  },
  Spanish: {
    text: '¿Dónde está el niño? preguntó ella. ¡Aquí! gritó él desde el balcón. La mañana era fría y el corazón del marqués latía con pasión. Mañana será otro día.\n',
    encodings: ['windows-1252', 'macintosh', 'cp850'],
  },
  Polish: {
    text: 'Dziewczyna szła przez las, a księżyc świecił nad łąką. Usłyszała głos: chodź ze mną, nie bój się. Żółte światło gasło powoli, aż wreszcie zniknęło całkiem.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  Czech: {
    text: 'Dívka šla přes les a měsíc svítil nad loukou. Uslyšela hlas: pojď se mnou, neboj se. Žluté světlo pomalu hasnulo, až úplně zmizelo. Říkal, že přijde v úterý večer.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  Hungarian: {
    text: 'A lány átment az erdőn, és a hold fénye a mezőre hullott. Hangot hallott: gyere velem, ne félj tőlem. A sárga fény lassan kialudt, végül eltűnt. Jövőre újra eljön, mondta szűkszavúan.\n',
    encodings: ['windows-1250'],
  },
  Russian: {
    text: 'Девушка шла через лес, и луна светила над лугом. Она услышала голос: иди со мной, не бойся. «Куда мы идём?» — спросила она тихо. Свет погас, и никто не ответил.\n',
    encodings: ['windows-1251'],
  },
  'Russian without quotes': {
    text: 'Девушка шла через лес, и луна светила над лугом. Она услышала голос, иди со мной, не бойся. Свет погас, и никто не ответил.\n',
    encodings: ['koi8-r', 'windows-1251', 'ibm866', 'iso-8859-5'],
  },
  Greek: {
    text: 'Το κορίτσι περπατούσε μέσα στο δάσος και το φεγγάρι έλαμπε πάνω από το λιβάδι. Άκουσε μια φωνή: έλα μαζί μου, μη φοβάσαι. Κανείς δεν απάντησε.\n',
    encodings: ['windows-1253'],
  },
  Japanese: {
    text: '少女は森の中を歩いていた。月が草原を照らしている。「どこへ行くの？」と彼女は小さな声で聞いた。誰も答えなかった。やがて明かりは消えて、夜だけが残った。\n',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  },
  'Chinese, simplified': {
    text: '那个女孩走在森林里，月亮照着草地。她听见一个声音说：“跟我来，不要怕。”她问他们要去什么地方，没有人回答。后来灯也灭了，只有夜还在那里。\n',
    encodings: ['gb18030'],
  },
  'Chinese, traditional': {
    text: '那個女孩走在森林裡，月亮照著草地。她聽見一個聲音說：「跟我來，不要怕。」她問他們要去什麼地方，沒有人回答。後來燈也滅了，只有夜還在那裡。\n',
    encodings: ['big5'],
  },
  Korean: {
    text: '소녀는 숲 속을 걸어가고 있었다. 달이 들판을 비추고 있었다. 어디로 가는 거야 하고 그녀는 작은 목소리로 물었다. 아무도 대답하지 않았다. 그리고 불이 꺼지고 밤만 남았다.\n',
    encodings: ['euc-kr'],
  },
};

/** Bytes of the text; ISO-2022-JP, which iconv-lite lacks, is EUC-JP with seven bits and two escapes. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding !== 'iso-2022-jp') return iconv.encode(text, encoding);
  const bytes: number[] = [];
  let double = false;
  for (const c of text) {
    const pair = iconv.encode(c, 'euc-jp');
    if (pair.length > 1 !== double) bytes.push(0x1b, ...(double ? [0x28, 0x42] : [0x24, 0x42]));
    double = pair.length > 1;
    bytes.push(...[...pair].map((b) => b & 0x7f));
  }
  return Uint8Array.from(bytes);
}

describe('decode', () => {
  for (const [name, { text, encodings }] of Object.entries(stories)) {
    for (const encoding of encodings) {
      it(`reads ${name} in ${encoding}`, () => {
        const bytes = encode(text, encoding);
        const found = decode(bytes);
        expect(found.text).toBe(text);
        expect(found.lossy).toBe(0);
        expect(iconv.encodingExists(found.encoding) || found.encoding === 'iso-2022-jp').toBe(true);
      });
    }
    it(`reads ${name} in UTF-8 and UTF-16`, () => {
      expect(decode(iconv.encode(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8', lossy: 0 });
      expect(decode(iconv.encode(text, 'utf-8', { addBOM: true }))).toMatchObject({ text, encoding: 'utf-8' });
      for (const encoding of ['utf-16le', 'utf-16be']) {
        expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toMatchObject({ text, encoding });
        expect(decode(iconv.encode(text, encoding, { addBOM: false }))).toMatchObject({ text, encoding });
      }
      expect(decode(iconv.encode(text, 'utf-32le', { addBOM: true }))).toMatchObject({ text, encoding: 'utf-32' });
    });
  }

  it('decides by a single byte where there is only one', () => {
    const read = (...parts: (string | number)[]) =>
      decode(Uint8Array.from(parts.flatMap((p) => (typeof p === 'number' ? [p] : [...Buffer.from(p)])))).text;
    expect(read('She knew it', 0x92, 's true, and he said so to the keeper.')).toContain('it’s');
    expect(read('She knew it', 0xd5, 's true, and he said so to the keeper.')).toContain('it’s');
    expect(read('They met at the caf', 0xe9, ' and the rain fell.')).toContain('café');
    expect(read('They met at the caf', 0x8e, ' and the rain fell.')).toContain('café');
    expect(read('They met at the caf', 0x82, ' and the rain fell.')).toContain('café');
    expect(read('He stopped', 0x97, 'and the door opened.')).toContain('stopped—and');
    expect(read('He stopped', 0xd1, 'and the door opened.')).toContain('stopped—and');
    expect(read('Wait', 0x85, ' she said to the dog.')).toContain('Wait…');
    expect(read('Wait', 0xc9, ' she said to the dog.')).toContain('Wait…');
  });

  it('reads bad bytes in a UTF-8 file one by one and keeps the rest', () => {
    const good = Buffer.from('“One,” she said — “two, three…”\n');
    const bad = Buffer.from([0x93, ...Buffer.from('Old line,'), 0x94, ...Buffer.from(' caf'), 0xe9, 0x0a]);
    const found = decode(Buffer.concat([good, bad, good]));
    expect(found.text).toBe('“One,” she said — “two, three…”\n“Old line,” café\n“One,” she said — “two, three…”\n');
    expect(found).toMatchObject({ encoding: 'utf-8', lossy: 0 });
    expect(say(found.evidence)).toContain('3 bad places were read as windows-1252');
  });

  it('counts what the bytes no longer hold, and guesses nothing', () => {
    const cut = Buffer.concat([
      Buffer.from('“Yes,” he said… '),
      Buffer.from('…').subarray(0, 2),
      Buffer.from(' and “no”'),
    ]);
    expect(decode(cut)).toMatchObject({ text: '“Yes,” he said… \ufffd and “no”', lossy: 1 });
    expect(
      decode(
        Buffer.from([0x93, ...Buffer.from('It is gone, '), 0x81, ...Buffer.from(' she said to the keeper.'), 0x94]),
      ).lossy,
    ).toBe(1);
    expect(decode(Buffer.from('already \ufffd gone')).lossy).toBe(1);
  });

  it('lets the bytes contradict what the file says of itself', () => {
    expect(decode(Buffer.from('“café”'), 'iso-8859-1')).toMatchObject({ text: '“café”', encoding: 'utf-8' });
    expect(decode(iconv.encode(english, 'windows-1252'), 'us-ascii')).toMatchObject({
      text: english,
      encoding: 'windows-1252',
    });
    expect(decode(iconv.encode(english, 'windows-1252'), 'utf-8')).toMatchObject({
      text: english,
      encoding: 'windows-1252',
    });
    expect(decode(iconv.encode(english, 'macintosh'), 'iso-8859-1')).toMatchObject({
      text: english,
      encoding: 'macintosh',
    });
    expect(decode(iconv.encode('hřbitov u řeky', 'iso-8859-2'), 'iso-8859-2').text).toBe('hřbitov u řeky');
    expect(decode(Buffer.from('plain'), 'no-such-charset')).toMatchObject({ text: 'plain', encoding: 'utf-8' });
  });

  it('gives one kind of line end and no control characters', () => {
    expect(decode(Buffer.from('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd');
    expect(decode(Buffer.from('a\r\r\nb\r\r\n\r\r\nc\r\r\n')).text).toBe('a\nb\n\nc\n');
    const found = decode(Buffer.from('\ufeffa\0\x08b\fc\t\x1a'));
    expect(found.text).toBe('ab\fc\t');
    expect(found.warnings.map(say)).toEqual(['2 control characters were left out.']);
  });

  it('reads windows-1252 as the web does (Node 20 does not)', () => {
    expect(new TextDecoder('windows-1252').decode(Uint8Array.of(0x93, 0x92, 0x80, 0x97))).toBe('“’€—');
  });

  it('takes long hostile input in its stride', () => {
    for (const fill of [0x1a, 0x0d, 0x80, 0xc3, 0xe2, 0x1b, 0xff]) {
      const began = spent();
      decode(new Uint8Array(4_000_000).fill(fill, 0, 3_999_999));
      expect(spent() - began).toBeLessThan(4000);
    }
  });
});

it.each([[[0xb7]], [[0xb7, 32, 32, 0xb7, 32, 32, 0xb7]], [[0xa7]], [[0x95]]])(
  'signs alone on a line are those of Windows, and no piece of a frame: %j',
  (line) => {
    const bytes = Buffer.concat([
      Buffer.from('It was late.\n\n'),
      Buffer.from(line),
      Buffer.from('\n\nThe boat was gone, and nobody of the house knew it.\n'),
    ]);
    expect(decode(bytes).encoding).toBe('windows-1252');
  },
);
