import { t } from '../../words/words.ts';

/** What stands first in a bundle: what it is, and its schema in words, for whoever finds it without Ficarium. */
export const bundleReadme = ({
  isWhole,
  isForAll,
  works,
}: {
  readonly isWhole: boolean;
  readonly isForAll: boolean;
  readonly works: number;
}): string =>
  [
    `# ${t('bundle.title')}`,
    t('bundle.what', { works }),
    t(isWhole ? 'bundle.whole' : isForAll ? 'bundle.for-all' : 'bundle.some'),
    t('bundle.works'),
    ...(isForAll ? [] : [t(isWhole ? 'bundle.originals' : 'bundle.places')]),
    `## ${t('bundle.tables')}`,
    t('bundle.csv'),
    t('bundle.works-csv'),
    t('bundle.sources-csv'),
    t('bundle.relations-csv'),
    t('bundle.decisions-csv'),
    t('bundle.record-json'),
    t('bundle.ledger-json'),
    `## ${t('bundle.bag')}`,
    t('bundle.sums'),
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
