import { runCases } from '../../../../test/support/cases.ts';
import { gaps } from './rule.ts';

runCases(gaps, import.meta.dirname);
