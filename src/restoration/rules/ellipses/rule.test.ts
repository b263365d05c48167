import { runCases } from '../../../../test/support/cases.ts';
import { ellipses } from './rule.ts';

runCases(ellipses, import.meta.dirname);
