import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontFile, readFontFile } from './font-file.ts';

/** The fonts that come with the program; the build copies these files and no others. */
const OURS = [
  'literata/400Regular/Literata_400Regular.ttf',
  'literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
  'literata/700Bold/Literata_700Bold.ttf',
  'literata/700Bold_Italic/Literata_700Bold_Italic.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
  'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;
/** Whatever more lies in a folder: at most so much is read. */
const MOST_FILES = 40;
const MOST_BYTES = 60_000_000;

export interface Font extends FontFile {
  readonly bytes: Buffer;
}

/** Our fonts, and those that lie in a folder of the library's keeper. Files that are no fonts are passed over. */
export function loadFonts(folder: string | undefined): Font[] {
  const ours = OURS.map((path) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`)));
  return [...ours, ...theirs(folder)].flatMap((path) => {
    const bytes = readFileSync(path);
    const read = bytes.length <= MOST_BYTES ? readFontFile(bytes) : undefined;
    return read ? [{ bytes, family: read.family, has: read.has }] : [];
  });
}

function theirs(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  try {
    const names = readdirSync(folder).filter((name) => /\.(?:ttf|otf)$/i.test(name));
    return names
      .sort()
      .slice(0, MOST_FILES)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Letters that none of the fonts has, each once. */
export function lettersWithout(fonts: readonly FontFile[], text: string): string[] {
  const known = new Set<string>();
  const without: string[] = [];
  for (const letter of text) {
    if (known.has(letter)) continue;
    known.add(letter);
    if (/[\p{L}\p{N}]/u.test(letter) && !fonts.some(({ has }) => has(letter.codePointAt(0)!))) without.push(letter);
  }
  return without;
}
