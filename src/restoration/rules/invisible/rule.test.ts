import { runCases } from '../../../../test/support/cases.ts';
import { invisible } from './rule.ts';

runCases(invisible, import.meta.dirname);
