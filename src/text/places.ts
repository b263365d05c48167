/** The folder that a file lies in, with the sign behind it: `site.zip!folder/`. */
export const folderIn = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);

/** A file's own name: `page.html`. */
export const nameIn = (path: string): string => path.slice(folderIn(path).length);
