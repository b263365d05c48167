/** Which of the documents that are one XML file this is, by the first element of one that stands in its top. */
export const documentRoot = (top: string): 'FictionBook' | 'office:document' | undefined =>
  /<(FictionBook|office:document)(?=[\s>])/.exec(top.replaceAll('\0', ''))?.[1] as
    | 'FictionBook'
    | 'office:document'
    | undefined;
