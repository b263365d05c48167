/**
 * A link of a page as a path in the heap. A page in an archive stays within it (`site.zip!folder/page.html`). An address on
 * the web is one of this heap's where the page was saved from the same host, or lies in a folder of that name.
 * @param base the page's own address on the web, where it names it
 */
export function resolvePath(page: string, href: string, base?: string): string | undefined {
  const link = href
    .trim()
    .replace(/[#?].*$/s, '')
    .replaceAll('\\', '/');
  if (link.length > 500 || /^(?!https?:)[a-z][a-z+.-]{1,20}:/i.test(link)) return undefined;
  const root = page.lastIndexOf('!') + 1;
  const within = page.slice(root);
  if (link === '') return page;
  const url = /^(?:https?:)?\/\/([^/]{1,253})(\/.*)?$/i.exec(link);
  if (url) {
    const folder = folderOf(within, url[1]!);
    if (folder !== undefined) return page.slice(0, root) + walk(folder, url[2] ?? '/');
    const from = base && /^https?:\/\/([^/]{1,253})(\/[^?#]*)?/i.exec(base);
    if (!from || from[1]!.toLowerCase() !== url[1]!.toLowerCase()) return undefined;
    const here = (from[2] ?? '/').split('/').slice(0, -1).join('/');
    const there = url[2] ?? '/';
    return there.startsWith(`${here}/`)
      ? page.slice(0, root) + walk(parent(within), there.slice(here.length + 1))
      : undefined;
  }
  if (link.startsWith('/')) return undefined;
  return page.slice(0, root) + walk(parent(within), link);
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The folder of a mirror that is called as the host: `mirror/www.example.org/`. */
function folderOf(path: string, host: string): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((p) => p.toLowerCase() === host.toLowerCase());
  return at < 0 ? undefined : `${parts.slice(0, at + 1).join('/')}/`;
}

/** A link, relative to a folder, as a path; `..` never leads out of the root. */
export function walk(from: string, link: string): string {
  let plain = link;
  try {
    plain = decodeURIComponent(link);
  } catch {}
  const parts = from.split('/').filter(Boolean);
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
