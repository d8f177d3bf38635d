import type { Department } from '@aid-chain/policy';
import type { DirectoryData } from '../directory/install/directory-data.js';
import type { DirectoryFile, PlaceTexts } from './check-place.rules.js';

/**
 * The directory of a place as it is written into the database. Its departments are those of departments.yaml, the one
 * source of their codes and names.
 * @param departments those that the check found
 * @param texts a place whose check found no fault: only then are the rows what their types promise
 */
export function placeDirectory({ directory }: PlaceTexts, departments: readonly Department[]): DirectoryData {
  const rows = (name: DirectoryFile): unknown =>
    JSON.parse((directory[name] ?? '[]').replace(/^\uFEFF/, '')) as unknown;
  return {
    regions: rows('regions') as DirectoryData['regions'],
    departments,
    actors: rows('actors') as DirectoryData['actors'],
    holidays: rows('holidays') as DirectoryData['holidays'],
    contracts: rows('contracts') as DirectoryData['contracts'],
    teams: rows('teams') as DirectoryData['teams'],
    teamMembers: rows('team-members') as DirectoryData['teamMembers'],
  };
}
