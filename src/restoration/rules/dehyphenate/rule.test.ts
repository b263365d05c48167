import { runCases } from '../../../../test/support/cases.ts';
import { dehyphenate } from './rule.ts';

runCases(dehyphenate, import.meta.dirname);
