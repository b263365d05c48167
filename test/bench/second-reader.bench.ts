/** The second reader of `rescue --thorough`: letters a second of CPU time. Prints, and writes nothing: it depends on whose model it is. */
import { openSecondReader } from '../../src/library/second-reader/second-reader.ts';
import { toBeRead } from '../../src/restoration/to-be-read.ts';
import { plain } from '../../src/text/text.ts';

const folder = process.env['FICARIUM_MODEL'];
if (!folder) console.log('second-reader: FICARIUM_MODEL names no model, nothing to measure.');
else {
  const reader = await openSecondReader(folder);
  const scene =
    '“Is that the last of the lamps?” asked Ilse. “The very last,” said Jorn, and he set it on the sill. Below them the tide had turned. Nobody spoke for a while. In the morning they would have to tell her mother. ';
  const text = toBeRead(plain(scene.repeat(70)), {})!;
  await reader.read({ ...text, stretches: [text.stretches[0]!.slice(0, 20)] });
  const before = process.cpuUsage();
  const began = performance.now();
  const { size } = await reader.read(text);
  const { user, system } = process.cpuUsage(before);
  const kB = text.content.length / 1000;
  const perCore = kB / ((user + system) / 1e6);
  console.log(
    `second-reader: ${kB.toFixed(1)} kB, ${size} places: ${perCore.toFixed(2)} kB/s a core (${(kB / ((performance.now() - began) / 1000)).toFixed(2)} kB/s by the clock)`,
  );
}
