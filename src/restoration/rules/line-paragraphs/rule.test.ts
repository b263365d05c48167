import { runCases } from '../../../../test/support/cases.ts';
import { lineParagraphs } from './rule.ts';

runCases(lineParagraphs, import.meta.dirname);
