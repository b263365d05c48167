import { registerHooks } from 'node:module';

/**
 * Loaded before the built program (`node --import`), in its readers too: makes mistakes in parts of it, over those files
 * whose text names the part. The program itself knows nothing of it.
 */
const PARTS: Readonly<Record<string, { readonly module: string; readonly how: string }>> = {
  readText: { module: '/dist/intake/formats/text/read.js', how: 'throw new TypeError("no such letter: \\u001b[31m")' },
  restore: { module: '/dist/restoration/restore.js', how: 'throw new RangeError("no such place")' },
  assemble: { module: '/dist/catalogue/assemble.js', how: 'throw new Error("no such chapter")' },
  makeEpub: { module: '/dist/books/epub.js', how: 'throw new Error("no such page")' },
  // One that nothing can catch: the program that reads dies.
  readMarkdown: {
    module: '/dist/intake/formats/markdown/read.js',
    how: 'setImmediate(() => { throw new Error("no such program") }); return new Promise(() => {})',
  },
};

registerHooks({
  load(url, context, next) {
    // What reads is built into one file: here its modules are wanted apart.
    if (url.endsWith('/dist/library/heaps/reading.js'))
      return { format: 'module', source: `import '${url.replace('reading.js', 'worker.js')}';`, shortCircuit: true };
    const [name, part] = Object.entries(PARTS).find(([, { module }]) => url.endsWith(module)) ?? [];
    if (!name || !part) return next(url, context);
    const source = `
      import { ${name} as real } from '${url}?real';
      export * from '${url}?real';
      export function ${name}(...given) {
        const all = ${name === 'assemble'} ? given[0].parts.flat().map((key) => given[1](key)) : given;
        if (JSON.stringify(all).includes('a mistake in ${name}')) { ${part.how} }
        return real(...given);
      }`;
    return { format: 'module', source, shortCircuit: true };
  },
});
