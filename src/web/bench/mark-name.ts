const NAMES: Readonly<Record<string, string>> = {
  'authors-note': 'author\u2019s note',
  'end-mark': 'end mark',
  'scene-break': 'scene break',
  navigation: 'page furniture',
};

/** What a mark says of a passage, in words. */
export const markName = (mark: string): string => NAMES[mark] ?? mark;
