/** Pages as the Archive of Our Own writes them; the story and everybody in it were made up for these tests. */
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './prose.ts';

const tag = (name: string) => `<a href="http://archiveofourown.org/tags/${encodeURIComponent(name)}">${name}</a>`;
const tags = (...names: string[]) => names.map(tag).join(', ');

/** A download of a work of several chapters that is not finished. */
export const DOWNLOAD = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>Low Water - Tansy - The Harbour and the Isles [Archive of Our Own]</title><style type="text/css">p.message { text-align: center; }</style></head><body>
<div id="preface">
  <h2 class="toc-heading">Preface</h2>
  <p class="message"><b>Low Water</b><br/>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/900417">http://archiveofourown.org/works/900417</a>.</p>
  <div class="meta">
    <dl class="tags">
      <dt>Rating:</dt><dd>${tags('Teen And Up Audiences')}</dd>
      <dt>Archive Warnings:</dt><dd>${tags('Graphic Depictions Of Violence', 'Major Character Death')}</dd>
      <dt>Category:</dt><dd>${tags('F/M')}</dd>
      <dt>Fandoms:</dt><dd>${tags('The Harbour and the Isles - Orla Penn', 'Lights, Lamps &amp; Wicks (TV)')}</dd>
      <dt>Relationships:</dt><dd>${tags('Orrin Vale/Mara Quill', 'Orrin Vale &amp; The Clerk')}</dd>
      <dt>Characters:</dt><dd>${tags('Orrin Vale', 'Mara Quill, Keeper of the Light')}</dd>
      <dt>Additional Tags:</dt><dd>${tags('Slow Burn', 'boats, so many boats', 'Hurt/Comfort')}</dd>
      <dt>Language:</dt><dd>English</dd>
      <dt>Series:</dt><dd>Part 2 of
<a href="http://archiveofourown.org/series/77">The Lamp</a>, Part 1 of
<a href="http://archiveofourown.org/series/78">Tides</a></dd>
      <dt>Collections:</dt><dd><a href="http://archiveofourown.org/collections/x">Winter Harbour 2015</a></dd>
      <dt>Stats:</dt><dd>
        Published: 2015-01-04
          Updated: 2015-03-19
        Words: 3,218
        Chapters: 2/7
      </dd>
    </dl>
    <h1>Low Water</h1>
    <div class="byline">by <a rel="author" href="http://archiveofourown.org/users/tansyquill/pseuds/Tansy">Tansy (tansyquill)</a>, <a rel="author" href="http://archiveofourown.org/users/brackwater">brackwater</a></div>
    <p>Summary</p>
    <blockquote class="userstuff"><p>The light is out.</p><p>Nobody <em>asked</em> Orrin.</p></blockquote>
    <p>Notes</p>
    <blockquote class="userstuff"><p>For Ida, who likes boats.</p></blockquote>
    <div class="endnote-link">See the end of the work for more <a href="#endnotes">notes</a></div>
  </div>
</div>
<div id="chapters" class="userstuff">
  <div class="meta group"><h2 class="heading">Chapter 1: The Rope</h2>
    <p>Chapter Summary</p><blockquote class="userstuff"><p>In which it rains.</p></blockquote>
    <p>Chapter Notes</p><blockquote class="userstuff"><p>Thanks to my beta.</p></blockquote></div>
  <!--chapter content--><div class="userstuff"><p>${FOG}</p><p>${ROPE} <em>Really</em>.</p><hr/><p>${HAT}</p></div><!--/chapter content-->
  <div class="meta" id="endnotes1"><p>Chapter End Notes</p><blockquote class="userstuff"><p>The rope is real.</p></blockquote></div>
  <div class="meta group"><h2 class="heading">Chapter 2</h2></div>
  <!--chapter content--><div class="userstuff"><h3>A Letter</h3><p>${KETTLE}</p><blockquote><p>Dear Orrin, come home.</p></blockquote><p>${STAIRS}</p><p>${LAMP}</p></div><!--/chapter content-->
</div>
<div id="afterword">
  <h2 class="toc-heading">Afterword</h2>
  <div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>More in spring.</p></blockquote></div></div>
  <p class="message">Please <a href="http://archiveofourown.org/works/900417/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>
</div></body></html>`;

/** A page saved from the browser: the second chapter alone, its comments below. */
export const CHAPTER_PAGE = `<!DOCTYPE html>
<!-- saved from url=(0054)https://archiveofourown.org/works/900417/chapters/1900 -->
<html lang="en"><head><title>Low Water - Chapter 2 - Tansy (tansyquill) - The Harbour and the Isles [Archive of Our Own]</title></head><body class="logged-out">
<div id="outer" class="wrapper"><ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul><header id="header"><h1 class="heading"><a href="/">Archive of Our Own <sup>beta</sup></a></h1></header>
<div id="main" class="chapters-show region" role="main"><h2 class="landmark heading">Work Header</h2>
<div class="wrapper"><dl class="work meta group">
<dt class="rating tags">Rating:</dt><dd class="rating tags"><ul class="commas"><li class="last"><a class="tag" href="/tags/x">General Audiences</a></li></ul></dd>
<dt class="warning tags"><a href="/tos_faq#tags">Archive Warning</a>:</dt><dd class="warning tags"><ul class="commas"><li class="last"><a class="tag" href="/tags/x">No Archive Warnings Apply</a></li></ul></dd>
<dt class="category tags">Category:</dt><dd class="category tags"><ul class="commas"><li><a class="tag" href="/tags/x">Gen</a></li></ul></dd>
<dt class="fandom tags">Fandom:</dt><dd class="fandom tags"><ul class="commas"><li><a class="tag" href="/tags/x">The Harbour and the Isles - Orla Penn</a></li></ul></dd>
<dt class="character tags">Characters:</dt><dd class="character tags"><ul class="commas"><li><a class="tag" href="/tags/x">Orrin Vale</a></li><li><a class="tag" href="/tags/y">The Clerk</a></li></ul></dd>
<dt class="freeform tags">Additional Tags:</dt><dd class="freeform tags"><ul class="commas"><li><a class="tag" href="/tags/x">Fog</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language" lang="en">English</dd>
<dt class="series">Series:</dt><dd class="series"><span class="series"><a class="previous" href="/works/9">← Previous Work</a> <span class="position">Part 2 of <a href="/series/77">The Lamp</a></span> <a class="next" href="/works/10">Next Work →</a></span></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt><dd class="published">2015-01-04</dd><dt class="status">Completed:</dt><dd class="status">2015-05-01</dd><dt class="words">Words:</dt><dd class="words">3,218</dd><dt class="chapters">Chapters:</dt><dd class="chapters"><a href="/works/900417/chapters/1901">3</a>/3</dd><dt class="comments">Comments:</dt><dd class="comments">12</dd><dt class="kudos">Kudos:</dt><dd class="kudos"><a href="/works/900417/kudos">1,040</a></dd><dt class="hits">Hits:</dt><dd class="hits">9,001</dd></dl></dd></dl></div>
<div id="workskin"><div class="preface group"><h2 class="title heading">Low Water</h2><h3 class="byline heading"><a rel="author" href="/users/tansyquill/pseuds/Tansy">Tansy (tansyquill)</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>The light is out.</p></blockquote></div>
<div class="notes module"><h3 class="heading">Notes:</h3><ul class="associations"><li>For <a href="/users/ida/gifts">Ida</a>.</li></ul><blockquote class="userstuff"><p>Happy winter!</p></blockquote></div></div>
<div id="chapters" role="article"><div class="chapter" id="chapter-2"><div class="chapter preface group"><h3 class="title"><a href="/works/900417/chapters/1900">Chapter 2</a>: The Stairs</h3>
<div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Sorry for the wait.</p></blockquote></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3><p>${STAIRS}</p><p>${LAMP}</p><p>${KETTLE}</p></div>
<div class="chapter preface group"><div class="end notes module" id="chapter_2_endnotes"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>One to go.</p></blockquote></div></div></div></div></div>
<div id="feedback" class="feedback"><h3 class="landmark heading">Actions</h3><ul class="actions"><li><a href="#main">↑ Top</a></li><li><a href="/works/900417/chapters/1899">← Previous Chapter</a></li></ul><div id="kudos"><p class="kudos"><a href="/users/ida">ida</a> left kudos on this work!</p></div>
<div id="comments_placeholder"><ol class="thread"><li class="comment"><h4 class="heading byline"><a href="/users/ida">ida</a></h4><blockquote class="userstuff"><p>I read this chapter twice over on the ferry and cried into my tea, and the whole ferry looked at me.</p></blockquote></li></ol></div></div>
</div></div></body></html>`;

/** A finished one-shot by nobody who is named. */
export const ONE_SHOT = DOWNLOAD.replace(
  /<div id="chapters"[\s\S]*<div id="afterword">/,
  `<div id="chapters" class="userstuff"><h2 class="toc-heading">Low Water</h2><p>${FOG}</p><p>${HAT}</p></div><div id="afterword">`,
)
  .replace(/<div class="byline">.*?<\/div>/, '<div class="byline">by Anonymous</div>')
  .replace('Updated: 2015-03-19', '')
  .replace('Chapters: 2/7', 'Chapters: 1/1');
