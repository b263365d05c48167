import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A page as a test reads it. */
export interface Html {
  /** Elements that carry all of these: `tag`, `.class`, `#id`, `[name]`, `[name=value]`, in one string without spaces. */
  all(simple: string): Found[];
  /** The first of them. Throws when there is none. */
  one(simple: string): Found;
  /** All its words, white space folded. */
  readonly text: string;
}

export interface Found extends Html {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its letters as they stand. */
  readonly letters: string;
}

export const html = (source: string): Html => wrap(parseDocument(source).children);

function wrap(nodes: Node[]): Html {
  const letters = lettersOf(nodes);
  const all = (simple: string) =>
    DomUtils.find(
      (node) => 'attribs' in node && fits(node as Element, simple),
      nodes,
      true,
      Number.POSITIVE_INFINITY,
    ).map((node) => found(node as Element));
  return {
    all,
    one(simple) {
      const first = all(simple)[0];
      if (!first) throw new Error(`No ${simple} on the page: ${letters.replace(/\s+/g, ' ').slice(0, 300)}`);
      return first;
    },
    text: letters.replace(/\s+/g, ' ').trim(),
  };
}

const found = (element: Element): Found => ({
  ...wrap(element.children),
  attributes: element.attribs,
  letters: lettersOf(element.children),
});

function fits(element: Element, simple: string): boolean {
  const parts = simple.match(/[.#]?[\w-]+|\[[^\]]+\]/g) ?? [];
  return parts.every((part) => {
    if (part.startsWith('.')) return (element.attribs['class'] ?? '').split(' ').includes(part.slice(1));
    if (part.startsWith('#')) return element.attribs['id'] === part.slice(1);
    if (part.startsWith('[')) {
      const [name, value] = part.slice(1, -1).split('=');
      return value === undefined ? name! in element.attribs : element.attribs[name!] === value;
    }
    return element.name === part;
  });
}

/** The letters as a reader sees them: a line break is one. */
const lettersOf = (nodes: Node[]): string =>
  nodes
    .map((node) =>
      'data' in node && node.type === 'text'
        ? node.data
        : 'name' in node && node.name === 'br'
          ? '\n'
          : 'children' in node
            ? lettersOf(node.children)
            : '',
    )
    .join('');
