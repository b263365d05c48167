import { runCases } from '../../../../test/support/cases.ts';
import { sceneBreak } from './rule.ts';

runCases(sceneBreak, import.meta.dirname);
