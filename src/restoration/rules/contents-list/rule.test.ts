import { runCases } from '../../../../test/support/cases.ts';
import { contentsList } from './rule.ts';

runCases(contentsList, import.meta.dirname);
