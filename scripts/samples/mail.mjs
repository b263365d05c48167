// News posts, list mail, mailboxes and digests of the sample heap.
import { straight, underlined, wrapped } from './forms.mjs';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const plain = (text) => straight(text).replace(/[^ -~\n]/g, '?');
const mail = (story) =>
  `${story.author
    .split(' ')[0]
    .toLowerCase()
    .replace(/[^a-z]/g, '')}@example.org`;

function dateOf(story, hour = 20) {
  const [year, month, day] = story.date.split('-').map(Number);
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return {
    rfc: `${weekday}, ${day} ${MONTHS[month - 1]} ${year} ${hour}:14:09 GMT`,
    ctime: `${weekday} ${MONTHS[month - 1]} ${String(day).padStart(2)} ${hour}:14:09 ${year}`,
  };
}

const news = (story, { group, subject, organization }) => `Path: news.example.org!feed.example.org!not-for-mail
From: ${mail(story)} (${story.author})
Newsgroups: ${group}
Subject: ${subject}
Date: ${dateOf(story).rfc}
Organization: ${organization}
Message-ID: <${story.date.replaceAll('-', '')}.${story.title.length}@example.org>
Lines: ${wrapped(story, 'blank').split('\n').length}

`;

const bytes = (text) => Buffer.from(plain(text), 'latin1');

/** Three communities, three header blocks. */
export const post = {
  shouted: (story) =>
    bytes(`${news(story, { group: 'alt.wandering-light.creative', subject: `FIC: ${story.title} (1/1) G`, organization: 'A desk under a window' })}TITLE: ${story.title}
AUTHOR: ${story.author}
E-MAIL ADDRESS: ${mail(story)}
DISTRIBUTION: Anywhere is fine, just keep my name on it and tell me.
FANDOM: The Wandering Light
SPOILER WARNING: None to speak of
RATING: G
CLASSIFICATION: S, H
KEYWORDS: Tom, Keeper, small islands
SUMMARY: The Constance is asked for oil by an island that
  is not on the chart.
DISCLAIMER: The Wandering Light belongs to the people who built her.
I am only standing on the deck.

${wrapped(story, 'blank', { mark: '*****', width: 70 })}
The End

--${' '}
${story.author}
"We're a lighthouse with a rudder. It's the whole point of us."
`),
  coded: (story) =>
    bytes(`${news(story, { group: 'alt.orchard-station.creative', subject: `NEW OS "${story.title}" 1/1 [G]`, organization: 'C Deck Potting Shed' })}Title: ${story.title}
Author: ${story.author} (${mail(story)})
Fandom: Orchard Station
Part: 1/1
Rating: [G]
Codes: Gen, Thirty-One, Tam
Archive: OS Archive yes, anyone else please ask first
Feedback: yes, please!
Summary: ${story.summary}
Disclaimers: Not my station, not my trees.

------------------------------------------------------------------

${underlined(wrapped(story, 'blank', { mark: '# # #', width: 72 }))}
= End =

--${' '}
Yarrow            "I should think about Thursday."
`),
  forum: (story) =>
    bytes(`${news(story, { group: 'alt.wandering-light.creative', subject: `[FIC] ${story.title}`, organization: 'none at all' })}A/N: written for the ship's cat challenge. Thanks to my beta, who knows who
she is and how many commas she took out.

Title & Part Number: ${story.title} 1/1
Fandom: The Wandering Light
Content/Rating: G, Rane/Vell
Spoiler Warning: season two
Distribution: Lamp Room archive yes, anyone else ask

by ${story.author}

* * *

${wrapped(story, 'blank', { mark: '* * * * *', width: 68 })}
fin

--${' '}
Hob
`),
};

/** One message a part, cut at the headings. */
export function parts(story) {
  const starts = story.blocks.flatMap((b, i) => (b.type === 'heading' ? [i] : []));
  return starts.map((start, i) => {
    const body = { ...story, blocks: story.blocks.slice(start + 1, starts[i + 1]) };
    const head =
      i === 0
        ? `Title: ${story.title}\nAuthor: ${story.author}\nFandom: The Wandering Light\nRating: PG-13\nPairing: Rane/Vell\nSummary: ${story.summary.replace('for good, ', 'for good,\n  ')}\n\n`
        : '';
    const day = { ...story, date: story.date.replace(/\d\d$/, String(4 + i * 2).padStart(2, '0')) };
    return bytes(
      `From: ${mail(story)} (${story.author})\nTo: lamproom-l@example.org\nSubject: ${story.title} (${i + 1}/${starts.length})\nDate: ${dateOf(day).rfc}\n\n${head}${wrapped(body, 'blank', { mark: '***' })}\n${i + 1 < starts.length ? 'TBC' : 'The End'}\n`,
    );
  });
}

export const mbox = (stories) =>
  bytes(
    stories
      .map(
        (story) =>
          `From ${mail(story)} ${dateOf(story).ctime}\nFrom: ${story.author} <${mail(story)}>\nTo: nightpost-l@example.org\nSubject: [nightpost-l] ${story.title}\nDate: ${dateOf(story).rfc}\nContent-Type: text/plain; charset=us-ascii\n\nFandom: Nightpost\nRating: G\n\n${wrapped(story, 'blank', { mark: '***' }).replace(/^From /gm, '>From ')}\n`,
      )
      .join('\n'),
  );

export const digest = (stories) =>
  bytes(`clockwise-digest        Tuesday, February 2 1999        Volume 01 : Number 047


In this issue:

${stories.map((s) => `        CLOCKWISE: ${s.title}`).join('\n')}

----------------------------------------------------------------------

${stories
  .map(
    (s, i) =>
      `Date: ${dateOf(s, 10 + i).rfc}\nFrom: ${s.author} <${mail(s)}>\nSubject: CLOCKWISE: ${s.title}\n\n${i === 0 ? 'Fandom: The Thirteenth Hour\nRating: G\n' : 'Off topic, but short! Fandom: The Wandering Light. A drabble.\n'}\n${wrapped(s, 'blank', { mark: '-*-*-' })}\n`,
  )
  .join('\n------------------------------\n\n')}
------------------------------

End of clockwise-digest V1 #47
******************************
`);
