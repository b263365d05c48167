import { readTokens } from '../html/tokens.ts';
import type { Archive } from './unzip.ts';

/** One entry of the reading order. */
export interface SpineDocument {
  /** Name in the archive. */
  readonly name: string;
  /** It is the book's own table of contents. */
  readonly contents: boolean;
}

/** What the package file says: metadata as element and value, and the reading order. */
export interface Package {
  readonly metadata: readonly { readonly element: string; readonly value: string; readonly role?: string }[];
  readonly spine: readonly SpineDocument[];
  /** Title of a document in the table of contents, by name. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads META-INF/container.xml and the package file that it names; undefined where one of them is missing. */
export function readPackage(archive: Archive): Package | undefined {
  const name = rootFile(archive);
  const opf = name === undefined ? undefined : textOf(archive, name);
  if (name === undefined || opf === undefined) return undefined;
  const metadata: { element: string; value: string; role?: string }[] = [];
  const manifest = new Map<string, { name: string; properties: string; type: string }>();
  const order: string[] = [];
  let open: { element: string; value: string; role?: string } | undefined;
  readTokens(opf, {
    open(tag, attributes) {
      const element = tag.slice(tag.indexOf(':') + 1);
      const get = (a: string) => attributes.get(a) ?? '';
      if (tag.startsWith('dc:')) open = { element, value: '', ...(get('opf:role') ? { role: get('opf:role') } : {}) };
      else if (element === 'meta' && get('name') && get('content'))
        metadata.push({ element: get('name'), value: get('content') });
      else if (element === 'meta' && get('property')) open = { element: get('property'), value: '' };
      else if (element === 'item')
        manifest.set(get('id'), {
          name: resolve(name, get('href')),
          properties: get('properties'),
          type: get('media-type'),
        });
      else if (element === 'itemref') order.push(get('idref'));
    },
    text(text) {
      if (open && open.value.length < 20_000) open.value += text;
    },
    close() {
      if (open) metadata.push({ ...open, value: open.value.trim() });
      open = undefined;
    },
  });
  const spine = order.flatMap((id): SpineDocument[] => {
    const item = manifest.get(id);
    return item ? [{ name: item.name, contents: /\bnav\b/.test(item.properties) }] : [];
  });
  return { metadata: metadata.filter((m) => m.value), spine, labels: labelsOf(archive, [...manifest.values()]) };
}

export function textOf(archive: Archive, name: string): string | undefined {
  const bytes = archive.read(name);
  return bytes && new TextDecoder().decode(bytes);
}

function rootFile(archive: Archive): string | undefined {
  const container = textOf(archive, 'META-INF/container.xml');
  if (container === undefined) return undefined;
  let path: string | undefined;
  const open = (tag: string, attributes: ReadonlyMap<string, string>) => {
    if (tag.endsWith('rootfile')) path ??= attributes.get('full-path');
  };
  readTokens(container, { open, close() {}, text() {} });
  return path;
}

/** Titles from the NCX or the navigation document. */
function labelsOf(
  archive: Archive,
  items: readonly { name: string; properties: string; type: string }[],
): Map<string, string> {
  const labels = new Map<string, string>();
  const toc =
    items.find((i) => /\bnav\b/.test(i.properties)) ?? items.find((i) => i.type === 'application/x-dtbncx+xml');
  const source = toc && textOf(archive, toc.name);
  if (!toc || source === undefined) return labels;
  let label = '';
  let target = '';
  const keep = () => {
    const name = resolve(toc.name, target);
    if (target && label.trim() && !labels.has(name)) labels.set(name, label.replace(/\s+/g, ' ').trim());
    label = '';
    target = '';
  };
  readTokens(source, {
    open(tag, attributes) {
      if (tag === 'a') target = attributes.get('href') ?? '';
      else if (tag === 'navpoint' || tag === 'text') label = '';
      else if (tag === 'content') {
        target = attributes.get('src') ?? '';
        keep();
      }
      if (tag === 'a') label = '';
    },
    close(tag) {
      if (tag === 'a') keep();
    },
    text(text) {
      if (label.length < 500) label += text;
    },
  });
  return labels;
}

/** An href of a file in the archive as a name in it; the fragment is dropped, `..` never leaves the archive. */
export function resolve(from: string, href: string): string {
  const path = href.replace(/[?#].*$/s, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {}
  const parts = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
