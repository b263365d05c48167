/** Who wrote a message, from its From line. */
export interface Person {
  readonly name?: string;
  readonly address?: string;
}

const ADDRESS = /[^\s<>()[\]",;:]{1,120}@[^\s<>()[\]",;:]{1,120}/;

/** Reads `a@b (Name)`, `Name (a@b)`, `Name <a@b>`, `"Name, the" <a@b>`, `a@b` and a bare name. A browser that saved a page as mail is nobody. */
export function personOf(from: string): Person {
  const value = from.slice(0, 500);
  if (/^<?saved by\b/i.test(value)) return {};
  const address = ADDRESS.exec(value)?.[0].replace(/^mailto:/i, '');
  const angled = /^([^<]{0,200})</.exec(value)?.[1] ?? /^([^@()]{1,200})\([^()]{0,100}@/.exec(value)?.[1];
  const bracketed = /\(([^()]{1,200})\)/.exec(value)?.[1];
  const name = tidy(angled?.trim() ? angled : (bracketed ?? (address ? '' : value)));
  return { ...(name && name !== address ? { name } : {}), ...(address ? { address } : {}) };
}

const tidy = (name: string): string =>
  name
    .replace(/\\(.)/g, '$1')
    .replace(/^[\s"']+|(?<![\s"'])[\s"']+$/g, '')
    .replace(/\s+/g, ' ');
