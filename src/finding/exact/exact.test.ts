import { behavesAsFinder } from '../../../test/support/finding/contract.ts';
import { exactly } from './exact.ts';

behavesAsFinder(async (shelf) => exactly(shelf));
