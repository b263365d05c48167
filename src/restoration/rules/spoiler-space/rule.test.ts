import { runCases } from '../../../../test/support/cases.ts';
import { spoilerSpace } from './rule.ts';

runCases(spoilerSpace, import.meta.dirname);
