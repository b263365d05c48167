import { runCases } from '../../../../test/support/cases.ts';
import { sceneBreakInline } from './rule.ts';

runCases(sceneBreakInline, import.meta.dirname);
