import { runCases } from '../../../../test/support/cases.ts';
import { disclaimer } from './rule.ts';

runCases(disclaimer, import.meta.dirname);
