import { runCases } from '../../../../test/support/cases.ts';
import { signature } from './rule.ts';

runCases(signature, import.meta.dirname);
