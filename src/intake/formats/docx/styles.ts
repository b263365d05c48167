import { readXml } from '../../html/tokens.ts';
import { levelOf } from './numbering.ts';

/** What a style says, its parents' word included. */
export interface Style {
  readonly name: string;
  readonly emphasis?: boolean;
  readonly strong?: boolean;
  readonly centred?: boolean;
  /** 1-9, where it is a heading's. */
  readonly level?: number;
  /** Its paragraphs are a list's items: the list, and the level in it. */
  readonly list?: string;
  readonly listLevel?: number;
}

interface Raw {
  name: string;
  parent: string;
  emphasis?: boolean;
  strong?: boolean;
  centred?: boolean;
  level?: number;
  list?: string;
  listLevel?: number;
}

/** Is a switch such as `<w:b/>` on? */
export const isOn = (attributes: ReadonlyMap<string, string>): boolean =>
  !/^(?:0|false|off|none)$/i.test(attributes.get('w:val') ?? '');

/** The styles of `word/styles.xml` by id. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const found = new Map<string, Raw>();
  let style: Raw | undefined;
  readXml(xml, {
    open(tag, attributes) {
      const value = attributes.get('w:val') ?? '';
      if (tag === 'w:style') {
        style = { name: '', parent: '' };
        found.set(attributes.get('w:styleid') ?? '', style);
      } else if (!style) return;
      else if (tag === 'w:name') style.name = value.toLowerCase();
      else if (tag === 'w:basedon') style.parent = value;
      else if (tag === 'w:i') style.emphasis = isOn(attributes);
      else if (tag === 'w:b') style.strong = isOn(attributes);
      else if (tag === 'w:jc') style.centred = value === 'center';
      else if (tag === 'w:outlinelvl') style.level = Number(value) + 1;
      else if (tag === 'w:numid') style.list = value;
      else if (tag === 'w:ilvl') style.listLevel = levelOf(value);
    },
    close(tag) {
      if (tag === 'w:style') style = undefined;
    },
    text() {},
  });
  return new Map([...found].map(([id, raw]) => [id, resolved(raw, found)]));
}

function resolved(raw: Raw, all: ReadonlyMap<string, Raw>): Style {
  let style: Style & { parent?: string } = raw;
  for (let parent = all.get(raw.parent), n = 0; parent && n < 10; parent = all.get(parent.parent), n++)
    style = { ...parent, ...style };
  const named = /^heading (\d)$/.exec(raw.name)?.[1] ?? (raw.name === 'title' ? '1' : undefined);
  const level = named ? Number(named) : style.level;
  const { name, emphasis, strong, centred, list, listLevel } = style;
  return {
    name,
    ...(emphasis ? { emphasis } : {}),
    ...(strong ? { strong } : {}),
    ...(centred ? { centred } : {}),
    ...(list ? { list, listLevel: listLevel ?? 0 } : {}),
    ...(level !== undefined && level >= 1 && level <= 9 ? { level: Math.min(level, 6) } : {}),
  };
}
