import { runCases } from '../../../../test/support/cases.ts';
import { chapterInline } from './rule.ts';

runCases(chapterInline, import.meta.dirname);
