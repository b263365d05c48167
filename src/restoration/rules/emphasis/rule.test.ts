import { runCases } from '../../../../test/support/cases.ts';
import { emphasis } from './rule.ts';

runCases(emphasis, import.meta.dirname);
