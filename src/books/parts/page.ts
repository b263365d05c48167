import { xml } from './escape.ts';
import type { Language } from './language.ts';

/** One XHTML page of a book. `title` is plain text, `body` is XHTML. */
export function page(language: Language, title: string, body: string, type?: string): string {
  const { tag, dir } = language;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}" dir="${dir}">
<head>
<title>${xml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;
}
