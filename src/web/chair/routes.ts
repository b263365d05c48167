import { everybody } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { bookRoutes } from './book.ts';
import { chaptersPage } from './chapters.tsx';
import { keptPage } from './kept.tsx';
import { keepNotePage, newNotePage } from './notes.tsx';
import { peoplePage } from './people.tsx';
import { forgetPlacePage, goOnPage, keepPlacePage } from './place.ts';
import { sayReadPage } from './read.tsx';
import { keepReadingPage, readingPage, sheetPage } from './reading.tsx';
import { reviewsPage } from './reviews.tsx';
import { storyPages } from './work.tsx';

/** Reading a work, and how one likes to. */
export function chair(needs: Needs) {
  const stories = storyPages(needs);
  return subApp(everybody, {
    'GET /works/:id': stories.work,
    'GET /works/:id/entire': stories.entire,
    'GET /works/:id/chapters': chaptersPage(needs),
    'GET /works/:id/chapters/:n': stories.chapter,
    'GET /works/:id/kept': keptPage(needs),
    'GET /works/:id/go-on': goOnPage(needs),
    'POST /works/:id/place': keepPlacePage(needs),
    'GET /works/:id/notes/new': newNotePage(needs),
    'POST /works/:id/notes': keepNotePage(needs),
    'POST /works/:id/read': sayReadPage(needs),
    'POST /works/:id/place/forget': forgetPlacePage(needs),
    'GET /works/:id/reviews': reviewsPage(needs),
    'GET /works/:id/people': peoplePage(needs),
    ...bookRoutes(needs),
    'GET /reading': readingPage,
    'GET /reading/sheet': sheetPage,
    'POST /reading': keepReadingPage(needs),
  });
}
