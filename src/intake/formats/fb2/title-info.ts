import type { Property } from '../../document/draft-of.ts';

const FIELDS: Readonly<Record<string, Property['field']>> = {
  'book-title': 'title',
  genre: 'tag',
  lang: 'language',
  date: 'date',
  publisher: 'publisher',
  keywords: 'tag',
};
const NAMES = ['first-name', 'middle-name', 'last-name', 'nickname'];

/** What `<description>` says of the book; what it says of the file (`<document-info>`) is left aside. */
export class TitleInfo {
  private readonly found: Property[] = [];
  private section = '';
  private path: string[] = [];
  private value = '';
  private author: Record<string, string> | undefined;
  private annotation: string | undefined;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (/^(?:title-info|src-title-info|document-info|publish-info)$/.test(name)) this.section = name;
    if (this.path.length < 100) this.path.push(name);
    this.value = '';
    if (this.section !== 'title-info') return;
    if (name === 'author') this.author = {};
    else if (name === 'annotation') this.annotation = '';
    else if (name === 'sequence' && attributes.get('name')) {
      const number = attributes.get('number');
      this.add('series', `${attributes.get('name')}${number ? ` ${number}` : ''}`, 'sequence');
    } else if (name === 'date' && attributes.get('value')) this.add('date', attributes.get('value')!, 'date');
  }

  text(text: string): void {
    if (this.value.length < 5000) this.value += text;
    if (this.annotation !== undefined && this.annotation.length < 20_000) this.annotation += text;
  }

  close(name: string): void {
    if (this.path.at(-1) === name) this.path.pop();
    const value = this.value.trim();
    this.value = '';
    if (this.section === 'publish-info' && name === 'publisher') this.add('publisher', value, name);
    if (this.section === 'title-info') this.closeField(name, value);
    if (name === this.section) this.section = '';
  }

  /** One property a field; tags and authors may be many. */
  properties(): readonly Property[] {
    return this.found;
  }

  private closeField(name: string, value: string): void {
    if (name === 'annotation') {
      this.add('summary', this.annotation ?? '', name);
      this.annotation = undefined;
    } else if (this.annotation !== undefined) this.annotation += name === 'p' ? '\n' : '';
    else if (name === 'author') this.closeAuthor();
    else if (this.author) this.author[name] = value;
    else if (name === 'keywords') for (const word of value.split(/[,;]/)) this.add('tag', word, name);
    else if (FIELDS[name]) this.add(FIELDS[name], value, name);
  }

  private closeAuthor(): void {
    const { author } = this;
    this.author = undefined;
    if (!author) return;
    const [first, middle, last, nickname] = NAMES.map((n) => author[n] ?? '');
    const name = [first, middle, last].filter(Boolean).join(' ') || nickname!;
    this.add('author', name, 'author');
    if (author['email']) this.add('contact', author['email'], 'author email');
  }

  private add(field: Property['field'], value: string, name: string): void {
    const words = value.replace(/\s+/g, ' ').trim();
    const single = field !== 'tag' && field !== 'author' && field !== 'contact';
    if (words === '' || this.found.length >= 100 || (single && this.found.some((p) => p.field === field))) return;
    this.found.push({ field, value: words, name });
  }
}
