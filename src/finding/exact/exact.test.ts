import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import { keepsLawsOfFinders } from '../../../test/support/finding/contract-laws.ts';
import { exactly } from './exact.ts';

behavesAsFinder(async (shelf) => exactly(shelf));
keepsLawsOfFinders(async (shelf) => exactly(shelf), 100);
