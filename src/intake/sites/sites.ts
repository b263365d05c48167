import { ao3 } from './ao3.ts';
import { Elements } from './elements.ts';
import { fanficfare } from './fanficfare.ts';
import { ffnet } from './ffnet.ts';
import { journals } from './journals.ts';
import { listArchives } from './list-archives.ts';
import { oldJournals } from './old-journals.ts';
import { type Cut, cutPage } from './regions.ts';
import { royalRoad, wattpad } from './serials.ts';
import type { Claims, Site } from './site.ts';

const SITES: readonly Site[] = [fanficfare, ao3, ffnet, wattpad, royalRoad, journals, oldJournals, listArchives];

export interface SiteDraft extends Cut {
  readonly site: string;
  /** Its mark-up told something of this page. */
  readonly told: boolean;
}

/** The place that a page is from, where its mark-up tells. */
export const siteOf = (html: string): Site | undefined => SITES.find((site) => site.is(html));

/**
 * A page as the place it is from wrote it; undefined where that is unknown or it shows no story there.
 * @param claims of the pages of one book, gathered together
 */
export function readSite(html: string, claims: Claims, site = siteOf(html)): SiteDraft | undefined {
  if (!site) return undefined;
  const page = new Elements(html);
  const reading = site.read(page, claims);
  if (!reading) return undefined;
  const { regions, around = [], aside = false } = reading;
  return { ...cutPage(page.html, regions, around), site: site.name, told: aside || regions.length + around.length > 0 };
}
