import { runCases } from '../../../../test/support/cases.ts';
import { preformatted } from './rule.ts';

runCases(preformatted, import.meta.dirname);
