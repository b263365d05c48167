import { runCases } from '../../../../test/support/cases.ts';
import { unwrap } from './rule.ts';

runCases(unwrap, import.meta.dirname);
