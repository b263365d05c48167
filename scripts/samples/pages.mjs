// A story over several pages of an old site, and one as an archive of today gives it to be kept.
import { page } from './forms.mjs';

/** One page a chapter, in an order that only their links tell: nothing in their names does. @returns {[name, html][]} */
export function linkedPages(story, names, menu) {
  const chapters = [];
  for (const block of story.blocks) {
    if (block.type === 'heading') chapters.push({ title: block.text, blocks: [] });
    else chapters.at(-1).blocks.push(block);
  }
  return chapters.map(({ title, blocks }, i) => {
    const links = [
      i > 0 && `<a href="${names[i - 1]}">&lt;&lt; previous part</a>`,
      `<a href="index.html">back to the lighthouse</a>`,
      i + 1 < chapters.length && `<a href="${names[i + 1]}">next part &gt;&gt;</a>`,
    ].filter(Boolean);
    const over =
      i === 0
        ? `<center><h1>${story.title}</h1>by ${story.author}</center>\n<b>Fandom:</b> ${story.fandom}<br><b>Rating:</b> G<br><b>Summary:</b> ${story.summary}<br><br>\n`
        : '';
    const foot = `<hr width=60%><center>${links.join(' * ')}<br><font size=1>This site is a proud member of the Lamps &amp; Ladders webring, owned by a friend of the Service.</font></center>`;
    const html = page({ ...story, blocks }, { habit: 'paragraph', menu, head: `${over}<h2>${title}</h2>`, foot });
    return [names[i], html];
  });
}

const esc = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A download as the archives of today make them: the tags typed, notes before and after, everything in its place. */
export function download(story, { id, tags, notes, words }) {
  const link = (name) => `<a href="http://archiveofourown.org/tags/${encodeURIComponent(name)}">${esc(name)}</a>`;
  const rows = [
    ['Rating', [story.rating]],
    ['Archive Warning', ['No Archive Warnings Apply']],
    ['Category', ['Gen']],
    ['Fandom', [story.fandom]],
    ['Characters', story.characters.split(', ')],
    ['Additional Tags', tags],
  ].map(([label, names]) => `      <dt>${label}:</dt>\n      <dd>${names.map(link).join(', ')}</dd>`);
  const body = story.blocks.map((b) =>
    b.type === 'scene-break' ? '<hr/>' : `<p>${esc(b.text).replace(/\*([^*\n]+)\*/g, '<em>$1</em>')}</p>`,
  );
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(story.title)} - ${esc(story.author)} - ${esc(story.fandom)}</title></head>
<body>
<div id="preface">
  <h2 class="toc-heading">Preface</h2>
  <p class="message"><b>${esc(story.title)}</b><br/>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/${id}">http://archiveofourown.org/works/${id}</a>.</p>
  <div class="meta">
    <dl class="tags">
${rows.join('\n')}
      <dt>Language:</dt>
      <dd>English</dd>
      <dt>Series:</dt>
      <dd>Part 3 of <a href="http://archiveofourown.org/series/0">Undeliverable</a></dd>
      <dt>Stats:</dt>
      <dd>Published: ${story.date} Words: ${words} Chapters: 1/1</dd>
    </dl>
    <h1>${esc(story.title)}</h1>
    <div class="byline">by <a rel="author" href="http://archiveofourown.org/users/${story.author.split(' ')[0].toLowerCase()}">${esc(story.author)}</a></div>
    <p>Summary</p>
    <blockquote class="userstuff"><p>${esc(story.summary)}</p></blockquote>
    <p>Notes</p>
    <blockquote class="userstuff"><p>${esc(notes)}</p></blockquote>
  </div>
</div>
<div id="chapters" class="userstuff">
<h2 class="toc-heading">${esc(story.title)}</h2>
${body.join('\n')}
</div>
<div id="afterword">
  <h2 class="toc-heading">Afterword</h2>
  <p class="message">Please <a href="http://archiveofourown.org/works/${id}/comments/new">drop by the archive and comment</a> to let the author know if you enjoyed their work!</p>
</div>
</body>
</html>
`;
}
