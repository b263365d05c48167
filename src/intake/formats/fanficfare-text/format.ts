import type { Format } from '../../format.ts';
import { type FanficfareText, fanficfareText as found } from '../../sites/downloads/fanficfare-text.ts';
import { readFanficfareText } from './read.ts';

/** Plain texts that FanFicFare made. */
export const fanficfareText: Format<FanficfareText> = {
  id: 'fanficfare-text',
  is: ({ decoded }) => found(decoded.text),
  read: ({ path, decoded }, download) => readFanficfareText(path, decoded, download),
};
