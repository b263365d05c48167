import { folderIn } from '../../../text/places.ts';
import type { ZipContainer } from '../../document/unzip.ts';
import { readTokens } from '../../html/tokens.ts';
import { walk } from '../../paths.ts';

/** One entry of the reading order. */
export interface SpineDocument {
  /** Name in the archive. */
  readonly name: string;
  /** It is the book's own table of contents. */
  readonly contents: boolean;
}

/** Something that the package file says: the element (or the name of a `<meta>`) and its value. */
export interface Metadata {
  readonly element: string;
  readonly value: string;
  /** `aut`, `trl` … */
  readonly role?: string;
  /** What other elements say more of: `group-position` of a collection. */
  readonly more?: ReadonlyMap<string, string>;
}

/** What the package file says, and the reading order. */
export interface Package {
  readonly metadata: readonly Metadata[];
  /** Entries of the reading order in no form that can be read: their names and types. */
  readonly unread: readonly (readonly [name: string, type: string])[];
  readonly spine: readonly SpineDocument[];
  /** Title of a document in the table of contents, by name. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads META-INF/container.xml and the package file that it names; undefined where one of them is missing. */
export function readPackage(archive: ZipContainer): Package | undefined {
  const name = rootFile(archive);
  const opf = name === undefined ? undefined : textOf(archive, name);
  if (name === undefined || opf === undefined) return undefined;
  const metadata: Open[] = [];
  const manifest = new Map<string, Item>();
  const order: string[] = [];
  let open: Open | undefined;
  readTokens(opf, {
    open(tag, attributes) {
      const element = tag.slice(tag.indexOf(':') + 1);
      const get = (a: string) => attributes.get(a) ?? '';
      if (tag.startsWith('dc:')) open = { element, value: '', role: get('opf:role'), id: get('id'), refines: '' };
      else if (element === 'meta' && get('name') && get('content'))
        metadata.push({ element: get('name'), value: get('content'), role: '', id: '', refines: '' });
      else if (element === 'meta' && get('property'))
        open = { element: get('property'), value: '', role: '', id: get('id'), refines: get('refines') };
      else if (element === 'item')
        manifest.set(get('id'), {
          name: resolve(name, get('href')),
          properties: get('properties'),
          type: get('media-type'),
          fallback: get('fallback'),
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
  const spine: SpineDocument[] = [];
  const unread: [string, string][] = [];
  for (const id of order) {
    const item = manifest.get(id);
    if (!item) continue;
    const read = readable(item, manifest);
    if (read) spine.push({ name: read.name, contents: /\bnav\b/.test(item.properties) });
    else unread.push([item.name, item.type]);
  }
  return { metadata: refined(metadata), spine, unread, labels: labelsOf(archive, [...manifest.values()]) };
}

interface Open {
  readonly element: string;
  value: string;
  readonly role: string;
  readonly id: string;
  readonly refines: string;
}

interface Item {
  readonly name: string;
  readonly properties: string;
  readonly type: string;
  readonly fallback: string;
}

/** Types that are no pages, whatever a reader makes of them. */
const NO_PAGE = /^(?:image|audio|video|font)\/(?!svg)|\b(?:json|javascript|css|zip|pdf|octet-stream|x-dtbncx\+xml)\b/i;

/** What is read of an entry: itself, or what the book has for readers that don't know its form. */
function readable(item: Item, manifest: ReadonlyMap<string, Item>): Item | undefined {
  const seen = new Set<Item>();
  for (let one: Item | undefined = item; one && !seen.has(one); one = manifest.get(one.fallback)) {
    seen.add(one);
    const isPage = !NO_PAGE.test(one.type) || /\.x?html?$/i.test(one.name);
    if (isPage && (!/svg/i.test(one.type) || one.fallback === '')) return one;
  }
  return undefined;
}

/** Each element with what others say more of it. */
function refined(metadata: readonly Open[]): Metadata[] {
  const more = new Map<string, Map<string, string>>();
  for (const { element, value, refines } of metadata) {
    if (!refines.startsWith('#')) continue;
    const id = refines.slice(1);
    if (!more.has(id)) more.set(id, new Map());
    more.get(id)!.set(element, value);
  }
  return metadata
    .filter((m) => m.value && !m.refines)
    .map(({ element, value, role, id }) => {
      const said = id ? more.get(id) : undefined;
      const known = role || said?.get('role') || '';
      return { element, value, ...(known ? { role: known } : {}), ...(said ? { more: said } : {}) };
    });
}

export function textOf(archive: ZipContainer, name: string): string | undefined {
  const bytes = archive.read(name);
  return bytes && new TextDecoder().decode(bytes);
}

function rootFile(archive: ZipContainer): string | undefined {
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
  archive: ZipContainer,
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
  return walk(path.startsWith('/') ? '' : folderIn(from), path);
}
