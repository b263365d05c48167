/** What a style of OpenDocument says, by name; automatic ones lead to those of the author's choice. */
export interface Style {
  parent: string;
  name: string;
  emphasis?: boolean;
  strong?: boolean;
  centred?: boolean;
  ruled?: boolean;
  hidden?: boolean;
}

/** Gathers styles as their tags pass. */
export class Styles {
  private readonly all = new Map<string, Style>();
  private readonly known = new Map<string, Style>();
  private current: Style | undefined;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    const get = (name: string) => attributes.get(name);
    if (tag === 'style:style') {
      const name = get('style:name') ?? '';
      this.current = { parent: get('style:parent-style-name') ?? '', name: plainName(name) };
      this.all.set(`${get('style:family') ?? ''} ${name}`, this.current);
    } else if (this.current && /^style:(?:text-|paragraph-)?properties$/.test(tag)) {
      const style = this.current;
      const posture = get('fo:font-style');
      if (posture) style.emphasis = posture === 'italic' || posture === 'oblique';
      const line = get('style:text-underline-style') ?? get('style:text-underline');
      if (line && line !== 'none') style.emphasis = true;
      const weight = get('fo:font-weight');
      if (weight) style.strong = weight === 'bold' || Number(weight) >= 600;
      const align = get('fo:text-align');
      if (align) style.centred = align === 'center';
      if (get('text:display') === 'none') style.hidden = true;
    }
  }

  close(tag: string): void {
    if (tag === 'style:style') this.current = undefined;
  }

  /** A style with what its parents say; `name` is that of the nearest style that has a name of its own. */
  of(family: 'paragraph' | 'text', name: string): Style {
    const key = `${family} ${name}`;
    const known = this.known.get(key);
    if (known) return known;
    let found: Style = { parent: '', name: plainName(name), ...this.all.get(key) };
    for (let n = 0, parent = this.all.get(`${family} ${found.parent}`); parent && n < 10; n++) {
      const isAutomatic = /^p?t?\d+$/.test(found.name);
      found = { ...parent, ...found, name: isAutomatic ? parent.name : found.name };
      parent = this.all.get(`${family} ${parent.parent}`);
    }
    if (/^p?t?\d+$/.test(found.name) && found.parent) found = { ...found, name: plainName(found.parent) };
    if (this.known.size < 10_000) this.known.set(key, found);
    return found;
  }
}

/** `Text_20_body` is `text body`. */
const plainName = (name: string): string => name.replaceAll('_20_', ' ').toLowerCase();
