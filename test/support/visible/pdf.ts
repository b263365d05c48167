import { loadEngine, SETTINGS } from '../../../src/intake/formats/pdf/engine.ts';
import type { Visible } from '../visible.ts';

/** Strings in the order in which the file draws them, as PDF.js gives them: no places, no lines, no pages told apart. */
export async function ofPdf(bytes: Uint8Array): Promise<Visible | undefined> {
  const { getDocument } = await loadEngine();
  const task = getDocument({ ...SETTINGS, data: new Uint8Array(bytes) });
  try {
    const file = await task.promise;
    let seen = '';
    for (let n = 1; n <= file.numPages; n++) {
      const page = await file.getPage(n);
      for (const item of (await page.getTextContent()).items) if ('str' in item) seen += `${item.str} `;
    }
    return { seen, may: '' };
  } catch {
    // A page that cannot be read is named, and no simple reader knows what stands on it.
    return undefined;
  } finally {
    await task.destroy();
  }
}
