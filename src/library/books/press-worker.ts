import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawCover } from '../../books/cover.ts';
import { type Font, lettersWithout, loadFonts } from './fonts.ts';
import type { Order, Printed } from './press.ts';

/** One program that draws covers and sets pages: orders in, bytes out, one at a time, until nobody listens any more. */
const folder = process.argv[2] || undefined;
let fonts: Font[] | undefined;
function allFonts(): Font[] {
  fonts ??= loadFonts(folder);
  return fonts;
}

process.on('message', async (order: Order) => {
  const printed = await carriedOut(order).catch((thrown): Printed => ({ failed: String(thrown?.stack ?? thrown) }));
  process.send!(printed);
});
process.on('disconnect', () => process.exit());
// A terminal tells all programs at once to stop. When this one is no longer wanted is for the one that started it to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function carriedOut(order: Order): Promise<Printed> {
  if (order.kind === 'pages') return setPages(order);
  const { title, by, fandom } = order.cover;
  const without = lettersWithout(allFonts(), title + by + fandom);
  return without.length > 0 ? { lacks: without } : { bytes: await drawn(order) };
}

let ready: Promise<void> | undefined;

async function drawn({ cover, width }: Extract<Order, { kind: 'cover' }>): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  await ready;
  const letters = cover.title + cover.by + cover.fandom;
  // Large fonts are handed over only where they are needed: each picture reads its fonts anew.
  const needed = allFonts().filter(
    ({ family, has }) => family === 'Literata' || [...letters].some((c) => !isPlain(c) && has(c.codePointAt(0)!)),
  );
  const font = {
    fontBuffers: needed.map(({ bytes }) => bytes),
    loadSystemFonts: false,
    defaultFontFamily: 'Literata',
    serifFamily: 'Literata',
    sansSerifFamily: 'Noto Emoji',
  };
  const widthOf = (text: string, face: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="300"><text x="50" y="200" font-size="100" font-family="${face}">${text.trim().replace(/[&<>]/g, '')}</text></svg>`;
    const width = new Resvg(svg, { font }).getBBox()?.width ?? 0;
    return width / 100 + 0.06 + (/\s$/.test(text) ? 0.3 : 0);
  };
  return new Resvg(drawCover(cover, widthOf), { font, fitTo: { mode: 'width', value: width } }).render().asPng();
}

const isPlain = (letter: string): boolean => letter < '\u0530';

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');
const HERE = fileURLToPath(new URL('.', import.meta.url));
let compiler: InstanceType<Typst['NodeCompiler']> | undefined;
/** Of all letters, how many may be missing before a reader is told instead of being shown boxes. */
const FEW = 0.002;

async function setPages({ pages }: Extract<Order, { kind: 'pages' }>): Promise<Printed> {
  const NodeCompiler = await import('@myriaddreamin/typst-ts-node-compiler').then(
    (typst) => typst.NodeCompiler,
    () => undefined,
  );
  if (!NodeCompiler) return { absent: true };
  const fonts = allFonts();
  const written = JSON.stringify({ ...pages, fonts: [...new Set(fonts.map(({ family }) => family))] });
  const without = new Set(lettersWithout(fonts, written));
  // Letters of mathematics and the like have plain ones behind them.
  const data =
    without.size === 0 ? written : [...written].map((c) => (without.has(c) ? c.normalize('NFKC') : c)).join('');
  const lacks = without.size === 0 ? [] : lettersWithout(fonts, data);
  if (lacks.length > 0 && [...data].filter((c) => lacks.includes(c)).length > data.length * FEW) return { lacks };
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: allFonts().map(({ bytes }) => bytes) }],
    workspace: HERE,
  });
  compiler.addSource(`${HERE}book.typ`, readFileSync(`${HERE}book.typ`, 'utf8'));
  compiler.mapShadow(`${HERE}book.json`, Buffer.from(data));
  const compiled = compiler.compile({ mainFilePath: `${HERE}book.typ` });
  if (!compiled.result) {
    const error = compiled.takeError();
    return {
      failed: error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 4000) : 'the compositor gave nothing',
    };
  }
  const bytes = compiler.pdf(compiled.result, { creationTimestamp: 0 });
  compiler.evictCache(0);
  return { bytes };
}
