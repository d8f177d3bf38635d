import type { RefusalCode } from '@aid-chain/kernel';

/** What a file may be refused for as a whole; faults of rows stand at the rows. */
export const FILE_REFUSALS = [
  'MEDIA_TYPE_NOT_SUPPORTED',
  'TABLE_FILE_EMPTY',
  'TABLE_FILE_KIND_UNKNOWN',
  'TABLE_FILE_LEGACY_XLS',
  'TABLE_FILE_ENCRYPTED',
  'TABLE_FILE_BROKEN',
  'TABLE_BOMB',
  'TABLE_MACROS',
  'TABLE_EXTERNAL_LINKS',
  'TABLE_TOO_LARGE',
  'TABLE_TEXT_BROKEN',
  'TABLE_ENCODING_UNKNOWN',
  'SHEET_HEADINGS_MISSING',
  'SHEET_WITHOUT_ROWS',
  'SHEET_TOO_MANY_ROWS',
] as const satisfies readonly RefusalCode[];
