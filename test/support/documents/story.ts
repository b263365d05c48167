/** A small story of ours, told to every generator of documents alike. */
export interface SampleParagraph {
  readonly kind: 'heading' | 'text' | 'break' | 'quote' | 'verse' | 'note';
  /** `*word*` is emphasis, `**word**` strong; lines of verse are parted by `\n`. */
  readonly text: string;
}

export const TITLE = 'The Lamp & the Ferry';
export const AUTHOR = 'Marit Oldwater';
export const SUMMARY = 'A lamp goes missing from the ferry stairs.';

export const STORY: readonly SampleParagraph[] = [
  { kind: 'heading', text: 'The First Night' },
  {
    kind: 'text',
    text: 'The lamp at the ferry stairs had *never* been lit by the same hand twice, and in the eleventh year of the low water nobody could say whose turn it was.',
  },
  {
    kind: 'text',
    text: '“Whose, then?” asked Joren, who weighed things for a living. “**Nobody’s**,” said Ansa — “and that is the trouble with a town full of nobodies.”',
  },
  { kind: 'break', text: '* * *' },
  {
    kind: 'text',
    text: 'In the morning there was a boat on the stairs that had not been there before, and a hat in it, and the hat was wet through and smelled of herring and old rope.',
  },
  { kind: 'heading', text: 'The Second Night' },
  { kind: 'quote', text: 'Dear Joren, keep the straw dry and count the grains again.' },
  { kind: 'verse', text: 'Oil for the lamp and bread for the crow,\nthe water is high and the ferry is slow.' },
  {
    kind: 'text',
    text: 'She put the kettle on the stove and did not look at him, because looking would have been an answer to a question that nobody had asked her.',
  },
];

/** The story again and again, for files of some size. */
export const longer = (times: number): readonly SampleParagraph[] => Array.from({ length: times }, () => STORY).flat();

/** Parts of a line by style. */
export function styledRuns(text: string): { text: string; style: '' | 'i' | 'b' }[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('**')
        ? { text: part.slice(2, -2), style: 'b' }
        : part.startsWith('*') && part.endsWith('*') && part.length > 2 && !part.includes(' * ')
          ? { text: part.slice(1, -1), style: 'i' }
          : { text: part, style: '' },
    );
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
