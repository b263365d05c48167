/** Entries as LiveJournal and Dreamwidth show them; the stories and everybody in them were made up for these tests. */
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './prose.ts';

const user = (name: string, icon = 'userinfo') =>
  `<span lj:user='${name}' style='white-space: nowrap;' class='ljuser'><a href='https://${name}.dreamwidth.org/profile'><img src='https://www.dreamwidth.org/img/silk/identity/${icon}.png' alt='[profile] ' /></a><a href='https://${name}.dreamwidth.org/'><b>${name}</b></a></span>`;
const COMMENT =
  'Oh, I have been waiting for this one all week, and now I have to go and read the whole of it again from the start.';
const HEADER =
  '<b>Title:</b> Low Water<br /><b>Author:</b> Tansy Quill<br /><b>Fandom:</b> The Harbour and the Isles<br /><b>Rating:</b> PG-13<br /><b>Pairing:</b> Orrin/Mara<br /><b>Word count:</b> 900<br /><b>A/N:</b> For the winter challenge.';

export const DREAMWIDTH = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>harbour_fic: Fic: Low Water (Orrin/Mara, PG-13)</title><link rel="canonical" href="https://harbour-fic.dreamwidth.org/4711.html" /></head><body class="page-entry">
<div id="canvas"><div id="header"><h1 id="title"><a href="/">Harbour Fic</a></h1></div><div id="primary"><div class="entry-wrapper entry-wrapper-odd security-public" id="entry-wrapper-1203"><div class="separator"></div><div class="entry poster-tansyquill journal-harbour_fic" id="entry-1203"><div class="inner">
<div class="header"><div class="inner"><h3 class="entry-title"><a title="Fic: Low Water (Orrin/Mara, PG-13)" href="https://harbour-fic.dreamwidth.org/4711.html">Fic: &quot;Low Water&quot; (Orrin/Mara, PG-13)</a></h3><span class="datetime"><span class="date">Feb. 14th, 2011</span> <span class="time">09:12 pm</span></span></div></div>
<div class="contents"><div class="inner"><div class="userpic"><img src="p.png" /></div><div class="poster entry-poster"><span class="poster">${user('tansyquill')}</span> posting in ${user('harbour_fic', 'community')}</div>
<div class="entry-content">${HEADER}<br /><br /><a name="cutid1"></a>${FOG}<br /><br />${ROPE}<br /><br />* * *<br /><br />${HAT}<br /><br />${KETTLE}<a name="cutid1-end"></a></div></div></div>
<div class="footer"><div class="inner"><div class="metadata bottom-metadata"><ul><li class="metadata-mood"><span class="metadata-label metadata-label-mood">Current Mood: </span><span class="metadata-item metadata-item-mood"> foggy</span></li><li class="metadata-music"><span class="metadata-label">Current Music: </span> rain on a roof</li></ul></div>
<div class="tag"><span class="tag-text">Tags: </span><ul><li><a rel="tag" href="https://harbour-fic.dreamwidth.org/tag/fic">fic</a>, </li><li><a rel="tag" href="https://harbour-fic.dreamwidth.org/tag/pairing:+orrin/mara">fish and chips</a></li></ul></div><ul class="entry-management-links"><li><a href="#">Link</a></li></ul></div></div></div></div></div>
<div id="comments"><h3>3 comments</h3><div class="comment-thread comment-depth-odd"><div class="comment"><div class="header"><h4 class="comment-title">yes!</h4><span class="poster">${user('ida')}</span></div><div class="comment-content">${COMMENT}</div></div></div></div></div></div></body></html>`;

/** The page as \`?format=light\` gave it for years: tables, fonts, an indented block. */
export const LIGHT = `<html><head><title>tansyquill: Low Water, part 2</title></head><body><a href="https://www.livejournal.com/">LiveJournal</a>
<table id='poster'><tr><td align='center' valign='middle'><img src='p.png'></td><td class='attrib' valign='bottom'><span class='ljuser' lj:user='tansyquill'><a href='https://tansyquill.livejournal.com/'><b>tansyquill</b></a></span> wrote in <span class='ljuser' lj:user='harbour_fic'><a href='https://harbour-fic.livejournal.com/'><b>harbour_fic</b></a></span><br /><font size='-1'>@ <a href="https://x.livejournal.com/2005/">2005</a>-<a href="https://x.livejournal.com/2005/03/">03</a>-<a href="https://x.livejournal.com/2005/03/12/">12</a> 14:33:00</font></td></tr></table>
<table border=0><tr valign='middle'><td align='right'><font size='-1'><b>Current mood:</b></font></td><td>quiet</td></tr><tr><td align='right'><b>Current music:</b></td><td>kettle</td></tr></table>
<p><font face='Arial,Helvetica' size='+1'><i><b>Low Water, part 2/3</b></i></font></p>
<div style='margin-left: 30px'><div class='currents'>Current Location: the lamp room</div>${STAIRS}<br /><br />${LAMP}<br /><br />${KETTLE}</div><br style='clear: both' /><hr width='100%' size='2' align='center' />
<div id='Comments'><a name='comments'></a><table id='ljcmt77'><tr><td><span class='ljuser' lj:user='ida'><b>ida</b></span><br />2005-03-13 08:00 am UTC</td></tr></table><div style='margin-left: 30px'>${COMMENT}</div></div></body></html>`;

/** The newest style of LiveJournal. */
export const NEW = `<!DOCTYPE html><html><head><title>Fic: Low Water: tansyquill — LiveJournal</title><meta property="og:url" content="https://tansyquill.livejournal.com/9001.html"></head><body><div class="s-header"><a href="https://www.livejournal.com">LiveJournal</a></div>
<article class="b-singlepost hentry"><div class="b-singlepost-about"><dl class="b-singlepost-author vcard"><dd class="b-singlepost-author-user"><span class="ljuser i-ljuser" data-ljuser="tansyquill"><b>tansyquill</b></span></dd><dd><time class="b-singlepost-author-date published dt-published">February 14 2011, 21:12</time></dd></dl></div>
<div class="b-singlepost-wrapper"><h1 class="b-singlepost-title entry-title p-name">Low Water</h1><div class="b-singlepost-bodywrapper"><article class="b-singlepost-body entry-content e-content"><p>${FOG}</p><p>${STAIRS}</p><p>${HAT}</p></article></div>
<div class="b-singlepost-tags ljtags"><b>Tags:</b> <a rel="tag" href="https://tansyquill.livejournal.com/tag/fic">fic</a></div></div></article>
<div id="comments" class="b-grove"><div class="b-tree"><div class="comment-text">${COMMENT}</div></div></div></body></html>`;

/** The page of a journal in its first years, with one entry: tables and fonts, and nothing that says what is what. */
export const OLD_TABLES = `<html><head><title>tansyquill's Journal</title></head><body bgcolor="#ffffff"><center><font size="+2"><b>tansyquill's Journal</b></font></center>
<table width="90%" border="0" cellpadding="5"><tr><td align="right"><a href="http://www.livejournal.com/users/tansyquill/">Recent Entries</a> | <a href="http://www.livejournal.com/users/tansyquill/friends">Friends</a> | <a href="http://www.livejournal.com/userinfo.bml?user=tansyquill">User Info</a></td></tr></table>
<table border="0" width="100%"><tr bgcolor="#c0c0ff"><td><font face="Arial"><b>Friday, March 12th, 2004</b></font></td></tr><tr><td valign="top" width="80"><font size="-1">2:33p</font></td><td><font face="Arial" size="+1"><i>Fic: Low Water, 1/2</i></font><br />
${FOG}<br /><br />${ROPE}<br /><br />* * *<br /><br />${HAT}<br /><br />${KETTLE}<br />
<table border="0"><tr><td align="right"><b>Current Mood:</b></td><td>foggy</td></tr><tr><td align="right"><b>Current Music:</b></td><td>rain</td></tr></table>
(<a href="http://www.livejournal.com/users/tansyquill/4711.html">3 comments</a> |<a href="http://www.livejournal.com/users/tansyquill/4711.html?mode=reply">comment on this</a>)</td></tr></table></body></html>`;

/** The page of an entry and its comments in those years. */
export const OLD_TALK = `<html><head><title>Low Water, part 2</title></head><body bgcolor="#ffffff"><table border=0 width=100%><tr><td><img src="logo.gif"></td><td>Welcome to LiveJournal | <a href="http://www.livejournal.com/login.bml">Log In</a> | <a href="http://www.livejournal.com/create.bml">Create a LiveJournal Account</a></td></tr></table>
<h1>Read Comments</h1>
<table><tr valign=middle><td><img src="http://www.livejournal.com/userpic/1/2"></td><td><a href="http://www.livejournal.com/userinfo.bml?user=tansyquill"><img src="userinfo.gif" border=0></a><b><a href="http://www.livejournal.com/users/tansyquill/">tansyquill</a></b> wrote in <a href="http://www.livejournal.com/community/harbour_fic/"><b>harbour_fic</b></a><br><font size=-1>@ <a href="http://www.livejournal.com/users/tansyquill/day/2002/03/12">2002-03-12 14:33:00</a></font></td></tr></table>
<table border=0><tr><td align=right><b>Current mood:</b></td><td>quiet</td></tr></table>
<blockquote><p><font face="Arial,Helvetica" color="#000040" size="+1"><i><b>Low Water, part 2</b></i></font><p>${STAIRS}<p>${LAMP}<p>${KETTLE}<p>${FOG}</blockquote>
<hr><center>(<a href="http://www.livejournal.com/talkpost.bml?itemid=4711">Post a new comment</a>)</center>
<p><table width=100%><tr><td bgcolor="#d0d0ff"><a name=t77></a><b><font size=+1>yes!</font></b><br>(<a href="http://www.livejournal.com/userinfo.bml?user=ida">ida</a>)<br>2002-03-13 08:00 (<a href="http://www.livejournal.com/talkread.bml?itemid=4711&thread=77">link</a>)</td></tr><tr><td>${COMMENT}<br>(<a href="http://www.livejournal.com/talkpost.bml?replyto=77">Reply to this</a>)</td></tr></table></body></html>`;
