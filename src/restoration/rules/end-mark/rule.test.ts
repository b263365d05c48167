import { runCases } from '../../../../test/support/cases.ts';
import { endMark } from './rule.ts';

runCases(endMark, import.meta.dirname);
