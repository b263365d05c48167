import { runCases } from '../../../../test/support/cases.ts';
import { verse } from './rule.ts';

runCases(verse, import.meta.dirname);
