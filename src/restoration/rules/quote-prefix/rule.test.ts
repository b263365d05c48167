import { runCases } from '../../../../test/support/cases.ts';
import { quotePrefix } from './rule.ts';

runCases(quotePrefix, import.meta.dirname);
