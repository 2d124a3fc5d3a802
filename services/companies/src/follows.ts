import { follows } from '@hub/change-feed';

/** This service stands leftmost: it follows nobody. */
export const FOLLOWS = follows();
