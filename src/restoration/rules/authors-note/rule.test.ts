import { runCases } from '../../../../test/support/cases.ts';
import { authorsNote } from './rule.ts';

runCases(authorsNote, import.meta.dirname);
