import { isApparatus, type Text } from '../../text/text.ts';

/** Ranges that no rule for marks touches: what stands around the story, scene breaks, and what was set as it is. */
export type Shield = readonly { readonly start: number; readonly end: number }[];

/** The shielded ranges of a text, sorted; they may overlap. */
export function shieldOf(text: Text): Shield {
  return text.marks.filter((m) => isApparatus(m.type) || m.type === 'scene-break' || m.type === 'preformatted');
}

/** Ranges that are none of the story, sorted; they may overlap. */
export const apartIn = ({ marks }: Text): Shield => marks.filter((m) => isApparatus(m.type));

/** Asks of one range after another, in ascending order, whether it touches a shielded one. */
export function watch(shield: Shield): (start: number, end: number) => boolean {
  let next = 0;
  let until = -1;
  return (start, end) => {
    while (next < shield.length && shield[next]!.start < end) until = Math.max(until, shield[next++]!.end);
    return start < until;
  };
}
