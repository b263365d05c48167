import { runCases } from '../../../../test/support/cases.ts';
import { spacing } from './rule.ts';

runCases(spacing, import.meta.dirname);
