import { runCases } from '../../../../test/support/cases.ts';
import { headerBlock } from './rule.ts';

runCases(headerBlock, import.meta.dirname);
