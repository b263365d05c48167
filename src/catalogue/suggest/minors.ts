import { sentence } from '../../text/sentence.ts';
import type { Scene } from './explicit.ts';

/** Words of childhood and school, and ages below eighteen, in digits and in words. */
const YOUNG =
  /\b(?:under-?age|pre-?teens?|minors?|school-?(?:girl|boy)s?|school ?(?:uniform|bus|yard)|homework|classroom|(?:sixth|seventh|eighth|ninth|tenth|[6-9]th|10th) grade(?:r|rs)?|kindergarten|middle school|high school(?:er)?s?|sophomores?|teen-?agers?|teen-?aged?|little (?:girl|boy)|child|children|(?:aged?|was|only|just|turned) (?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|1[0-7])(?= |[.,;!?])|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|\b1[0-7])[ -]years?[ -]olds?)\b/gi;
const AROUND = 1500;

/** What the keeper is told; it asks for eyes and claims nothing. */
export const LOOK_YOURSELF = sentence('look.yourself');

/** Do words of childhood stand in explicit stretches or close to them? A question for a person, never a label. */
export function standsBesideYouth(content: string, scenes: readonly Scene[]): boolean {
  return scenes.some(({ start, end }) => {
    const found = content.slice(Math.max(0, start - AROUND), end + AROUND).match(YOUNG);
    return found !== null;
  });
}
