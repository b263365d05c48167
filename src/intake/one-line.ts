/** Words in one line: white space as between words, however it was made (line ends, hard spaces). */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
