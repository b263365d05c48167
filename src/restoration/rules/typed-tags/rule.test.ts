import { runCases } from '../../../../test/support/cases.ts';
import { typedTags } from './rule.ts';

runCases(typedTags, import.meta.dirname);
