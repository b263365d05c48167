import { foldWords } from './folded.ts';

/**
 * What a label of a header block ("Title: …", "Rated: …", "Archiv: …") is about. The table is shared by the rules that
 * set a header block apart and by the catalogue that reads it. English and German, as posted to lists, groups and
 * archives between 1990 and 2010, and the commonest of three more languages.
 */
export type LabelField =
  | 'title'
  | 'part'
  | 'chapter'
  | 'author'
  | 'contact'
  | 'subject'
  | 'date'
  | 'fandom'
  | 'rating'
  | 'warning'
  | 'category'
  | 'relationship'
  | 'character'
  | 'freeform'
  | 'series'
  | 'summary'
  | 'permission'
  | 'language'
  | 'disclaimer'
  | 'note'
  | 'other';

export interface Label {
  readonly field: LabelField;
  /** 2 = alone says that this is a header block · 1 = with another one · 0 = an ordinary word, counts only among others. */
  readonly weight: 0 | 1 | 2;
}

/** Labels as `labelKey` gives them: small letters, no apostrophes, every other sign a space. */
const TABLE: readonly (readonly [LabelField, 0 | 1 | 2, string])[] = [
  ['title', 2, 'title|titel|story title|title part|title part number|title and part number|titel und teil|storytitel'],
  ['title', 1, 'story|story name|name of story|fic|fic title'],
  ['part', 1, 'part number|parts|teile'],
  ['part', 0, 'part|teil|chapter|kapitel|chapters'],
  ['chapter', 1, 'chapter title|kapiteltitel|chapter name'],
  [
    'author',
    2,
    'author|authors|author name|authors name|autor|autorin|autoren|autor in|verfasser|verfasserin|pen name|penname',
  ],
  ['author', 1, 'written by|writer|writers|pseudonym|story by|fic by|author pseudonym|geschrieben von|von der autorin'],
  ['author', 0, 'from|by|von'],
  [
    'contact',
    2,
    'e mail address|email address|e mail|email|authors email|authors e mail|author email|author e mail|emailadresse|e mail adresse|feedbackadresse|feedback adresse|feedback address|feedback to|send feedback to|e mail addy|email addy',
  ],
  ['contact', 1, 'mail|contact|kontakt|reply to|contact info|comments to'],
  ['subject', 0, 'subject|betreff'],
  [
    'date',
    2,
    'date written|date posted|date submitted|date finished|date completed|first posted|first published|posting date|post date|date of completion',
  ],
  [
    'date',
    1,
    'originally posted|originally published|written|posted|posted on|posted at|published|completed|finished|submitted|release date|geschrieben|veroffentlicht|fertiggestellt',
  ],
  ['date', 0, 'date|datum|sent|year'],
  ['fandom', 2, 'fandom|fandoms'],
  ['fandom', 1, 'universe|show|tv show|canon|category fandom'],
  [
    'rating',
    2,
    'rating|ratings|rated|content rating|rating content|story rating|altersfreigabe|altersempfehlung|rating and warnings|rating warnings',
  ],
  ['rating', 1, 'freigabe|einstufung|altersangabe|age rating'],
  ['warning', 2, 'archive warning|archive warnings|content warning|content warnings|trigger warning|trigger warnings'],
  ['warning', 1, 'warning|warnings|warnung|warnungen|warnhinweis|warnhinweise|triggers|squicks|squick'],
  ['category', 2, 'story type|story category'],
  ['category', 1, 'category|categories|kategorie|kategorien|orientation'],
  ['category', 0, 'type|typ'],
  ['relationship', 2, 'pairing|pairings|relationships|paarung|paarungen|main pairing|main pairings|pairing code'],
  ['relationship', 1, 'relationship|ship|ships|couple|couples|code|codes|pairing characters'],
  ['character', 2, 'main characters|main character|hauptpersonen|hauptcharaktere|hauptfiguren'],
  ['character', 1, 'character|characters|charakter|charaktere|characters pairing'],
  ['character', 0, 'cast|featuring|starring|personen|figuren'],
  [
    'freeform',
    2,
    'keywords|keyword|key words|key word|classification|classifications|additional tags|schlagworter|klassifikation',
  ],
  ['freeform', 1, 'genre|genres|tags|tag|kinks|kink|tropes|pov|crossover|crossover with'],
  ['freeform', 0, 'content|contents|theme|themes'],
  ['series', 2, 'series title|series sequel|part of series|sequel series|series name'],
  ['series', 1, 'series|serie|reihe'],
  [
    'summary',
    2,
    'summary|summery|short summary|synopsis|zusammenfassung|kurze zusammenfassung|inhaltsangabe|kurzbeschreibung|kurzinhalt|story summary',
  ],
  ['summary', 1, 'description|teaser|blurb|inhalt|beschreibung'],
  [
    'permission',
    2,
    'archive|archives|archiving|archival|archive permission|archive permissions|permission to archive|archive rights|archive info|archive information|distribution|distribution statement|archiv|archivierung|archivieren|circuit archive|pros lib|archiverlaubnis|distribution archive|archive distribution',
  ],
  ['permission', 1, 'permission|permissions|posting permission|reposting|verteilung'],
  ['language', 1, 'language|sprache|languages'],
  ['disclaimer', 2, 'disclaimer|disclaimers|dis claimer|standard disclaimer|standard disclaimers|haftungsausschluss'],
  ['disclaimer', 1, 'legal stuff|legalese|copyright|rechtliches|disclaiming'],
  [
    'note',
    2,
    'authors note|authors notes|author note|author notes|a n|a ns|notes from the author|note from the author|story notes|chapter notes|anmerkung der autorin|anmerkungen der autorin|anmerkung des autors|anmerkungen des autors',
  ],
  [
    'note',
    1,
    'an|notes|endnotes|end notes|anmerkung|anmerkungen|acknowledgements|acknowledgments|dedication|dedicated to|widmung|special thanks|vorwort|archivists note|archivists notes|beginning notes',
  ],
  ['note', 0, 'note|comments|comment|kommentar|kommentare|thanks|thanks to|danke|credits|background|foreword'],
  [
    'other',
    2,
    'spoilers|spoiler|spoiler warning|spoiler warnings|spoilers for|spoilerwarnung|feedback|feed back|beta|betas|beta reader|beta readers|beta read by|betaed by|betad by|beta by|betaleser|betaleserin|betareader|betas and thanks|word count|wordcount|wortanzahl|sequel prequel|archive name|posted by|character set encoding|disclaimers and notes',
  ],
  [
    'other',
    1,
    'sequel|prequel|fortsetzung|status|timeline|time line|timeframe|time frame|season|episode|website|web site|website address|homepage|home page|webpage|web page|url|story url|authors website|authors web site|authors homepage|written for|gift for|recipient|requested by|prompt|challenge|location|newsgroups|message id|organization|translator|translation|ubersetzerin|ubersetzer|words|length|lange|last updated|updated|lyrics|podfic|soundtrack|flames|reviews|illustrations by',
  ],
  [
    'other',
    0,
    'time|place|format|setting|song|music|site|to|cc|lines|path|request|level|reading level|file size|number of words',
  ],
  // Russian, French, Spanish; in the keys, й has lost its sign like every letter with one.
  ['title', 2, 'название|titre|titulo'],
  ['author', 2, 'автор|авторы|auteur|autrice|autora'],
  ['fandom', 2, 'фандом|фэндом'],
  ['rating', 2, 'реитинг|clasificacion'],
  ['rating', 1, 'classement'],
  ['relationship', 2, 'пеиринг|пэиринг|пеиринги|пэиринги|пеиринг и персонажи|пэиринг и персонажи'],
  ['relationship', 1, 'pareja|parejas'],
  ['character', 1, 'персонажи|personnages|personajes'],
  ['freeform', 1, 'жанр|жанры|метки|genero|generos'],
  ['warning', 1, 'предупреждение|предупреждения|avertissement|avertissements|advertencia|advertencias'],
  ['summary', 2, 'саммари|краткое содержание'],
  ['summary', 1, 'описание|аннотация|resume|resumen'],
  ['series', 1, 'серия|цикл'],
  ['permission', 1, 'размещение'],
  ['language', 1, 'язык|langue|idioma'],
  ['disclaimer', 2, 'дисклеимер|отказ от прав'],
  ['note', 1, 'примечание|примечания|от автора|notas'],
  ['other', 1, 'бета|размер|статус'],
];

/** "E-MAIL ADDRESS", "Author’s Note(s)", "Title & Part Number" → `e mail address`, `authors notes`, `title part number`. */
export const labelKey = (written: string): string =>
  foldWords(
    written
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’‘`.]/g, '')
      .replace(/\((\p{L}{1,2})\)?(?!\p{L})/gu, '$1'),
  );

/** Chinese and Japanese, as they are written. */
const EAST: readonly (readonly [LabelField, 0 | 1 | 2, string])[] = [
  ['title', 2, '标题|標題|题目|題目|篇名|书名|書名|文名|题名|題名|タイトル|作品名|表題'],
  ['author', 2, '作者|作者名|著者|著者名|原作者|笔名|筆名|ペンネーム|執筆者|投稿者|文手'],
  ['fandom', 2, '原作|同人|原著作品'],
  ['fandom', 1, '作品|ジャンル'],
  ['rating', 2, '分级|分級|级别|級別|评级|評級|レーティング|年齢制限|年龄分级'],
  ['relationship', 2, '配对|配對|カップリング'],
  ['relationship', 1, 'cp'],
  ['character', 1, '人物|角色|主角|主要人物|主要角色|登场人物|登場人物|キャラクター'],
  ['summary', 2, '简介|簡介|内容简介|內容簡介|文案|摘要|梗概|あらすじ'],
  ['summary', 1, '概要|説明|介绍|介紹'],
  ['warning', 2, '警告|预警|預警|警示'],
  ['warning', 1, '注意|注意事项|注意事項'],
  ['freeform', 1, '标签|標籤|タグ|类型|類型|分类|分類'],
  ['series', 1, '系列|シリーズ|シリーズ名'],
  ['disclaimer', 2, '声明|聲明|免责声明|免責聲明|免責事項'],
  ['note', 2, '作者的话|作者的話|作者有话说|作者有話說|作者有话要说|作者有話要說|前書き|まえがき|後書き|あとがき'],
  ['note', 1, '备注|備註|備考|后记|後記|前言'],
  ['date', 2, '发表日期|發表日期|完成日期|投稿日|公開日|写作日期'],
  ['date', 1, '日期|日付'],
  ['permission', 1, '授权|授權|转载|轉載|転載'],
  ['language', 1, '语言|語言|言語'],
  ['other', 1, '状态|狀態|字数|字數|文字数|译者|譯者|翻译|翻譯|訳者|原文|编辑|校对|完結状態'],
];

const LABELS: ReadonlyMap<string, Label> = new Map([
  ...TABLE.flatMap(([field, weight, words]) => words.split('|').map((word) => [word, { field, weight }] as const)),
  ...EAST.flatMap(([field, weight, words]) =>
    words.split('|').map((word) => [labelKey(word), { field, weight }] as const),
  ),
]);

/** What a label as written says it is about; undefined when it is no label that this table knows. */
export const labelOf = (written: string): Label | undefined => LABELS.get(labelKey(written));

/** Labels that may be trusted in the middle of a line, longest first, for a header block run together in one paragraph. */
const INLINE_LABEL: RegExp = (() => {
  const written = TABLE.filter(([, weight]) => weight === 2)
    .flatMap(([, , words]) => words.split('|'))
    .filter((w) => w !== 'a n')
    .sort((a, b) => b.length - a.length)
    .map((w) => [...w].map((c) => (c === ' ' ? "[ \\-/&'’]{1,3}" : `[${c}${c.toUpperCase()}]`)).join(''));
  return new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?=\\p{Lu})(?:${[...written, "A/N(?:'?s)?", "Author[’']s [Nn]otes?"].join('|')})(?:\\(s\\))?\\s{0,2}:$`,
    'u',
  );
})();

/** Longer than any label with what may stand before its colon. */
const LONGEST_LABEL = 64;

/**
 * Labels with their colons in running text, in order. Goes from colon to colon, of which prose has few, and not from
 * capital to capital.
 */
export function* labelsIn(text: string): Generator<{ readonly text: string; readonly index: number }> {
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (text.startsWith('//', colon + 1)) continue;
    const start = Math.max(from, colon - LONGEST_LABEL);
    const found = INLINE_LABEL.exec(text.slice(start, colon + 1));
    if (!found) continue;
    yield { text: found[0], index: start + found.index };
    from = colon + 1;
  }
}
