import { runCases } from '../../../../test/support/cases.ts';
import { heading } from './rule.ts';

runCases(heading, import.meta.dirname);
