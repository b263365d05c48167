import { runCases } from '../../../../test/support/cases.ts';
import { quotesAgain } from './rule.ts';

runCases(quotesAgain, import.meta.dirname);
