import { runCases } from '../../../../test/support/cases.ts';
import { dashes } from './rule.ts';

runCases(dashes, import.meta.dirname);
