import { everybody } from '../kit/guard.ts';
import { subApp } from '../kit/sub-app.ts';
import { ICON_SIZES, iconPage, keptShelfPage, manifestPage, workerPage } from './offline.tsx';

/** The library on a device, with no network. */
export const offline = () =>
  subApp(everybody, {
    'GET /manifest.webmanifest': manifestPage,
    ...Object.fromEntries(ICON_SIZES.map((size) => [`GET /icon-${size}.png` as const, iconPage(size)])),
    'GET /sw.js': workerPage,
    'GET /kept': keptShelfPage,
  });
