import { placeOf } from './data-folder.js';
import { runningPostmaster } from './postmaster.js';

/** Whether a server runs on the data of `requested`, of a running stack or left over. */
export const hasRunningServer = (requested: string): boolean =>
  runningPostmaster(placeOf(requested).dataDir) !== undefined;
