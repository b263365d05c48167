import { runCases } from '../../../../test/support/cases.ts';
import { printedPage } from './rule.ts';

runCases(printedPage, import.meta.dirname);
