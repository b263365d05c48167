// npm pack: what goes into the package is built from what lies here.
import { prepare } from './prepare.mjs';

prepare();
