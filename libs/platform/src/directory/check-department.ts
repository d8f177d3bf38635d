import { refuse, RefusalError } from '@aid-chain/kernel';
import type { Directory } from './directory.js';

/**
 * Refuses a filter by a department that never was: a list would be empty, and read as if nobody of it were late. One that has
 * left is asked for as long as what it owed is stored.
 * @throws RefusalError DEPARTMENT_UNKNOWN
 */
export function checkDepartment(directory: Directory, code: string | undefined): void {
  if (code === undefined || directory.knownDepartments().includes(code)) return;
  throw new RefusalError(refuse('DEPARTMENT_UNKNOWN').refusal);
}
