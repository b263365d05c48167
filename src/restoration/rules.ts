import type { Rule } from './rule.ts';
import { paragraphModel } from './rules/paragraph-model/rule.ts';

/** The rules in the order in which they are applied: the room's table of contents. */
export const RULES: readonly Rule[] = [paragraphModel];
