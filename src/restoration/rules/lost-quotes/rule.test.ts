import { runCases } from '../../../../test/support/cases.ts';
import { lostQuotes } from './rule.ts';

runCases(lostQuotes, import.meta.dirname);
