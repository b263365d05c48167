import { describe, expect, test } from 'vitest';
import { nonStories } from '../../../test/support/non-stories/make.ts';
import { ODD_STORIES } from '../../../test/support/non-stories/odd-stories.ts';
import { ODDER_STORIES } from '../../../test/support/non-stories/odder-stories.ts';
import { ODDEST_STORIES } from '../../../test/support/non-stories/oddest-stories.ts';
import { POEMS } from '../../../test/support/non-stories/poems.ts';
import { saying } from '../../../test/support/saying.ts';
import { takeIn } from '../intake.ts';

const take = (path: string, content: string) => takeIn({ path, bytes: Buffer.from(content) });
const what = async (path: string, content: string) => {
  const { drafts, refusals } = await take(path, content);
  return drafts.length > 0 ? 'a story' : (refusals[0]!.what ?? refusals[0]!.code);
};

/** Written to be read, and only in what they say no stories: rather a work too many than a story too few. */
const LIKE_TOLD = new Set([
  'application-de.txt', 'meta.txt', 'meteorology.txt', 'museum-label.html', 'obituary-real.html', 'receta.txt', 'reference.txt',
]); // biome-ignore format: a list

describe('what holds no story', () => {
  test.each(Object.entries(nonStories()))('is refused: %s', async (_group, files) => {
    const works = [];
    for (const { kind, file } of files) if ((await take(file.path, file.content)).drafts.length > 0) works.push(kind);
    expect(works.filter((kind) => !LIKE_TOLD.has(kind))).toEqual([]);
  });

  test.each(Object.entries({ ...ODD_STORIES, ...ODDER_STORIES, ...ODDEST_STORIES, ...POEMS }))(
    'a story in a strange form, and verse, stays one: %s',
    async (path, content) => {
      expect((await take(path, content)).refusals).toEqual([]);
    },
  );

  test('is taken all the same where lines above it say its title and its writer', async () => {
    const form =
      'Qty  Item  Price\n2  lamps  4.20\n1  rope  3.10\n12  wicks  0.90\n\nPay within 30 days. Cheques to the keeper.\n';
    expect(
      await what('form.txt', `${form}\nThank you for your order. It ships on Monday by the usual ferry, from pier 4.`),
    ).toBe('untold');
    const titled = `Title: What the Keeper Bought\nAuthor: Orla Quill\n\n${form}\nThank you for your order. It ships on Monday by the usual ferry, from pier 4.`;
    expect(await what('form.txt', titled)).toBe('a story');
  });

  test.each([
    [
      'de',
      'Die Seite war leer. Leider, dachte Mira, und schlug das Buch zu. „Nicht gefunden“, sagte sie leise, „gelöscht, wie alles hier.“ Der Fehler lag bei ihr, das wusste sie, und die Startseite ihres Lebens war lange her.',
    ],
    [
      'fr',
      'La page n’existe plus, murmura-t-il. L’erreur était la sienne. Il poussa la porte, entra, et ne vit personne. Quitter la ville, voilà ce qu’il fallait faire, avant la nuit et avant la cloche.',
    ],
    [
      'pt',
      'Na taberna entrava-se por um beco escuro, torcia-se á direita, e estava-se lá, onde a vida e a fortuna se joga, o bem estar e a tranquilidade. O sino tocou nove vezes; ninguem se moveu, e a agua subia.',
    ],
    [
      'it',
      'La pioggia cadeva da tre giorni sul porto, e nessuna barca era uscita. Alla finestra del faro brillava ancora il lume. Poi, verso mezzanotte, la campana suonò nove volte, e il mare tacque come per ascoltare.',
    ],
    [
      'ja',
      'ページをめくる手が止まった。見つかりません、と彼女は言った。エラーだらけの人生だ。窓の外では雨が降っている。',
    ],
  ])('a story in another language stays one, also with the words of such pages: %s', async (language, text) => {
    expect(await what(`${language}.txt`, text)).toBe('a story');
  });

  test.each([
    [
      'login',
      'Connexion',
      '<p>Vous devez être connecté pour lire cette histoire.</p><p>Pseudo :</p><p>Mot de passe :</p><p>Mot de passe oublié ? Pas encore inscrit ?</p>',
    ],
    [
      'login',
      'Вход',
      '<p>Для просмотра этой работы необходимо войти.</p><p>Логин:</p><p>Пароль:</p><p>Забыли пароль? Регистрация</p>',
    ],
    [
      'error-page',
      'Seite nicht gefunden',
      '<p>Die gewünschte Geschichte wurde vom Autor gelöscht oder verschoben. Zurück zur Startseite.</p>',
    ],
    ['error-page', '找不到页面', '<p>抱歉，您访问的页面不存在或已被删除。</p><p>返回首页</p>'],
    [
      'gate',
      '年齢確認',
      '<p>このサイトには成人向けの内容が含まれています。あなたは18歳以上ですか？</p><p>はい、入場する | いいえ、退出する</p>',
    ],
  ])('a page in another language that stands where a story was looked for: %s, %s', async (kind, title, body) => {
    expect(await what('a.html', `<html><head><title>${title}</title></head><body>${body}</body></html>`)).toBe(kind);
  });

  test('is a listing with the lines that DOS writes around it', async () => {
    const listing = ` Volume in drive C is HOARD\n Volume Serial Number is 1A2B-3C4D\n Directory of C:\\FIC\n\n03/04/1997  10:00 AM             1,204 EELS.TXT\n03/04/1997  10:01 AM             9,876 LAMP.TXT\n               2 File(s)         11,080 bytes\n`;
    expect(await what('dir.txt', listing)).toBe('listing');
  });

  test('is called what it is, with a sentence that says what can be done', async () => {
    const { refusals } = await take(
      'a.json',
      '[{"id": 1, "text": "Mira laughed, and so did he."}, {"id": 2, "text": ""}]',
    );
    expect(refusals).toEqual([
      {
        kind: 'refused',
        path: 'a.json',
        code: 'unsupported',
        what: 'data',
        message: saying('save each'),
      },
    ]);
  });

  test('a story on a page that also shows a menu, a login box or an error stays one', async () => {
    const story =
      `<p>Mira stood at the rail, and the ferry turned. “You are early,” said Tovin. She laughed at him.</p>`.repeat(5);
    const login =
      '<form><p>User name: <input></p><p>Password: <input></p><p>Log in</p><p>Forgot your password?</p></form>';
    expect(await what('a.html', `<html><title>The Ferry</title>${login}${story}</html>`)).toBe('a story');
    expect(await what('b.html', `<html><title>404</title>${story}<p>Error 404: picture not found.</p></html>`)).toBe(
      'a story',
    );
  });

  test('a story with a licence under it stays one, a licence alone does not', async () => {
    const licence =
      'Permission is hereby granted to copy and distribute this work. It is provided as is, without warranty of any kind. In no event shall its author be liable for damages.';
    const story = 'She carried the lamp down to the water, and there he was, with his hat in his hands. '.repeat(20);
    expect(await what('a.txt', `${story}\n\n${licence}`)).toBe('a story');
    expect(await what('a.txt', licence)).toBe('licence');
  });
});

test('the time grows with the file alone', async () => {
  const lines = ['if (a) { b(); }', 'key: value', '"a","b","c"', '<a><b><c>', '[[[[{{{{', 'Title: x by y (PG)'];
  for (const line of lines) {
    const began = process.cpuUsage();
    await take('a.txt', `${line.repeat(2000)}\n`.repeat(20));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6, line).toBeLessThan(4);
  }
});
