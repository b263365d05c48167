import { runCases } from '../../../../test/support/cases.ts';
import { doubleSpacing } from './rule.ts';

runCases(doubleSpacing, import.meta.dirname);
