import { createRequire, type LoadFnOutput, registerHooks } from 'node:module';

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The half of PDF.js that reads; it has no types. */
const READER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

let engine: Promise<Engine> | undefined;

/**
 * PDF.js without its worker, since intake runs in a program of its own, and without drawing: nothing is rendered, no font
 * made, no script of a file run, nothing fetched. Loaded when the first PDF comes.
 */
export function loadEngine(): Promise<Engine> {
  engine ??= load();
  return engine;
}

async function load(): Promise<Engine> {
  const shared = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  // What it draws with is not installed, and these it would miss aloud.
  const missing = (['DOMMatrix', 'Path2D'] as const).filter((name) => shared[name] === undefined);
  for (const name of missing) shared[name] = class {};
  const { warn } = console;
  console.warn = () => {};
  const bounds = registerHooks({ load: (url, context, next) => bounded(url, next(url, context)) });
  const loaded = await import(READER)
    .then(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
    .finally(() => {
      console.warn = warn;
      bounds.deregister();
    });
  for (const name of missing) delete shared[name];
  return loaded;
}

/**
 * A font's table may give letters to sixteen million numbers, which takes ten seconds and more memory than a reader has. None
 * that is sound has more than 65,536; what goes beyond twice that is left out, and the page is read by the rest.
 */
function bounded(url: string, loaded: LoadFnOutput): LoadFnOutput {
  if (!url.endsWith('/pdf.worker.mjs') || !loaded.source) return loaded;
  const source = Buffer.from(loaded.source as Uint8Array).toString();
  return { ...loaded, source: source.replace('MAX_MAP_RANGE = 2 ** 24 - 1', 'MAX_MAP_RANGE = 2 ** 17') };
}

/** How a file is opened: letters and places only. */
export const SETTINGS = {
  verbosity: 0,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  disableFontFace: true,
  fontExtraProperties: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  // No picture is decoded.
  maxImageSize: 1,
  canvasMaxAreaInBytes: 1,
  // Tables of letters for the fonts of East Asia that are named and not embedded.
  cMapUrl: createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, 'cmaps/'),
  cMapPacked: true,
} as const;
