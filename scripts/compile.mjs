/** Set up and compile, nothing else. */
import { setUp } from './setup.mjs';

setUp();
