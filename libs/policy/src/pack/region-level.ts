import { GOVERNMENT_LEVELS, type GovernmentLevel } from '@aid-chain/vocabulary';
import { NATION } from './region-chain.js';

/** Levels of government from the top down. */
export const LEVELS = GOVERNMENT_LEVELS;
export type Level = GovernmentLevel;

const MUNICIPALITIES = ['11', '12', '31', '50'];

/** The level of a folder of `policies/`, from its code (6, 9 or 12 digits, in its shortest spelling). */
export function levelOf(folder: string): Level {
  if (folder === NATION) return 'nation';
  if (folder.length === 12) return 'village';
  if (folder.length === 9) return 'township';
  if (folder.endsWith('0000')) return 'province';
  return folder.endsWith('00') ? 'prefecture' : 'county';
}

/**
 * True for a code that only groups places and has no government: the districts of a municipality (11, 12, 31, 50)
 * and the counties that a province governs directly (xx90xx) have no prefecture.
 */
export function isGroupingCode(folder: string): boolean {
  if (levelOf(folder) !== 'prefecture') return false;
  return MUNICIPALITIES.includes(folder.slice(0, 2)) || folder.slice(2, 4) === '90';
}
