import type { Rule } from '../restoration/rule.ts';
import { type Sentence, sentence } from '../text/sentence.ts';

const shown = (text: string) => `\`${text.replaceAll('`', 'ˋ').replaceAll('\n', '⏎').replaceAll('|', '∣')}\``;

/** docs/restoration-rules.md, made from what the rules say of themselves. @param say in which words */
export function rulesPage(rules: readonly Rule[], say: (it: Sentence) => string): string {
  const sections = rules.map(
    (r) =>
      `## ${r.id}\n\n${say(sentence(r.sentence))}\n\n*${say(sentence(r.hint))}*\n\n| before | after |\n|---|---|\n| ${shown(r.example.before)} | ${shown(r.example.after)} |\n`,
  );
  return `# Restoration rules\n\nMade from the rules by \`npm run docs\`; a test holds this page and the code together. The order is the order in which\nthe rules are applied. An id is permanent: it is the rule's folder in \`src/restoration/rules\`, its value in every ledger and\nits anchor here. \`⏎\` stands for a line end. Every change can be refused, alone or with all of its rule.\n\n${sections.join('\n')}`;
}
