import { everybody } from '../kit/guard.ts';
import type { Needs } from '../kit/needs.ts';
import { subApp } from '../kit/sub-app.ts';
import { fandomsPage } from './browse.tsx';
import { facetPage } from './facet-page.tsx';
import { searchPage } from './search.tsx';
import { seriesPage } from './series.tsx';
import { tagPage } from './tag.tsx';
import { worksPage } from './works.ts';

/** Finding stories, and looking through them. */
export const find = (needs: Needs) =>
  subApp(everybody, {
    'GET /works': worksPage(needs),
    'GET /search': searchPage(needs),
    'GET /search/tags/:type': facetPage(needs),
    'GET /fandoms': fandomsPage(needs),
    'GET /tags/:type/:name': tagPage(needs),
    'GET /series/:name': seriesPage(needs),
  });
