import { runCases } from '../../../../test/support/cases.ts';
import { quotes } from './rule.ts';

runCases(quotes, import.meta.dirname);
