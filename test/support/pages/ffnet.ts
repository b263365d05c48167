/** Pages as fanfiction.net shows them; the story was made up for these tests. */
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './prose.ts';

const LINE =
  "Rated: <a class='xcontrast_txt' href='https://www.fictionratings.com/' target='rating'>Fiction  T</a> - English - Drama/Hurt/Comfort - [Orrin V., Mara Q.] The Clerk - Chapters: 3 &nbsp; - Words: 34,567 - Reviews: <a href='/r/4711/'>1,204</a> - Favs: 88 - Follows: 97 - Updated: <span data-xutime='1338508800'>Jun 1, 2012</span> - Published: <span data-xutime='1297641600'>Feb 14, 2011</span> - Status: Complete - id: 4711 ";

export const DESKTOP = `<!DOCTYPE html><html><head><meta charset=utf-8><title>Low Water Chapter 2: The Stairs, a harbour and isles fanfic | FanFiction</title><link rel="canonical" href="//www.fanfiction.net/s/4711/2/Low-Water"></head><body>
<div id=top><a href='/'>FanFiction</a> | <a href='/j/'>Just In</a><script>var storyid = 4711; var chapter = 2;</script></div>
<div id=content_parent><div id=content_wrapper><div id=content_wrapper_inner style='padding:0.5em;'>
<div id=pre_story_links style='padding-bottom:6px;'><span class=lc-left><a class=xcontrast_txt href='/book/'>Books</a><span class='xcontrast_txt icon-chevron-right xicon-section-arrow'></span><a class=xcontrast_txt href="/book/Harbour-and-Isles/">Harbour and the Isles</a></span></div>
<div id=profile_top style='min-height:112px;'><span class='cimage ' ><img class='cimage ' src='/image/1/75/'></span><button class='btn pull-right icon-heart' type=button> Follow/Fav</button><b class='xcontrast_txt'>Low Water</b>
<span class='xcontrast_txt'><div style='height:5px'></div>By:</span> <a class='xcontrast_txt' href='/u/77/Tansy-Quill'>Tansy Quill</a> <span class='icon-mail-1 xcontrast_txt' ></span> <a class='icon-mail-1 xcontrast_txt' title="Send Private Message" href='https://www.fanfiction.net/pm2/post.php?uid=77'></a>
<div style='margin-top:2px' class='xcontrast_txt'>The light is out, and nobody asked. Orrin has to look.</div>
<span class='xgray xcontrast_txt'>${LINE}</span></div>
<span style='float:right;'><SELECT id=chap_select title="Chapter Navigation" Name=chapter onChange="self.location = '/s/4711/'+ this.options[this.selectedIndex].value + '/Low-Water';"><option  value=1 >1. The Rope<option  value=2 selected>2. The Stairs<option  value=3 >3. Chapter 3</select> <button class=btn TYPE=BUTTON onClick="self.location='/s/4711/3/Low-Water'">Next &gt;</button></span>
<div role='main' aria-label='story content' style='font-size:1.1em;'><div style='padding:5px 10px 5px 10px;' class='storytextp' id='storytextp' align=center><div class='storytext xcontrast_txt nocopy' id='storytext'><p style='text-align:center'><strong>The Stairs</strong></p><p>${STAIRS}<p>${LAMP}<hr size=1 noshade><p>${KETTLE}</div></div></div>
<div align=center><button class=btn onClick="self.location='/s/4711/1/Low-Water'">&lt; Prev</button></div>
<div id=review_success>The author would like to thank you for your continued support. Your review has been posted.</div></div></div></div><div id=p_footer><a href='/support/'>Help</a> . <a href='/privacy/'>Privacy</a></div></body></html>`;

export const MOBILE = `<!DOCTYPE html><html><head><title>Low Water Chapter 1, a harbour fanfic | FanFiction</title><link rel='canonical' href='https://www.fanfiction.net/s/4711/1/'></head><body><div id=top>FanFiction.Net</div>
<div id=content style='padding:0.5em;' align=center><b>Low Water</b><br>by <a href='/u/77/'>Tansy Quill</a><br><a href='/book/'>Books</a> » <a href='/book/Harbour-and-Isles/'>Harbour and the Isles</a><br>Rated: T, English, Drama, Words: 34k+<br>Published: 2-14-11<br><hr size=1 noshade>
<div class='storycontent nocopy' id='storycontent'><p>${FOG}</p><p>${ROPE}</p><p>${HAT}</p></div></div><div align=center><a href='/s/4711/2/'>Next &gt;</a></div></body></html>`;

export const CROSSOVER = DESKTOP.replace(
  /<span class=lc-left>.*?<\/span><\/div>/,
  "<a class=xcontrast_txt href='/Harbour-and-Lamps-Crossovers/1/2/'>Harbour and the Isles + Lamplighters Crossover</a></div>",
)
  .replace(
    LINE,
    'Rated: <a href="https://www.fictionratings.com/">Fiction  M</a> - German - Orrin V. - Words: 900 - Published: <span data-xutime="1297641600">2/14</span> - id: 4712',
  )
  .replace(/<SELECT[\s\S]*?<\/select>/, '');
