/** A program that keeps an index in a folder until it is killed: `feeder.ts DATABASE FOLDER`; says when it has one. */
import { headOf } from '../../../src/catalogue/head.ts';
import { visibleStandings } from '../../../src/catalogue/sees.ts';
import { tagsOf } from '../../../src/catalogue/tags-of.ts';
import { indexFolderIn } from '../../../src/files/index-folder.ts';
import { KeptFinder } from '../../../src/library/finding/kept-finder.ts';
import { openStore } from '../../../src/store/store.ts';

const [url, folder] = process.argv.slice(2);
const store = await openStore(url!, { visible: visibleStandings, headOf, tagsOf, joins: true });
const kept = new KeptFinder({ searched: store.searched, folder: indexFolderIn(folder!) });
kept.start((news) => process.stdout.write(`${news.is}\n`));
setInterval(() => {}, 1000);
