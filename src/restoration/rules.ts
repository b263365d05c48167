import type { Rule } from './rule.ts';
import { authorsNote } from './rules/authors-note/rule.ts';
import { disclaimer } from './rules/disclaimer/rule.ts';
import { endMark } from './rules/end-mark/rule.ts';
import { headerBlock } from './rules/header-block/rule.ts';
import { paragraphModel } from './rules/paragraph-model/rule.ts';
import { signature } from './rules/signature/rule.ts';

/** The rules in the order in which they are applied: the room's table of contents. */
export const RULES: readonly Rule[] = [headerBlock, authorsNote, disclaimer, signature, endMark, paragraphModel];
