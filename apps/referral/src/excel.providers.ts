import { DutySheets } from './duty-sheets/duty-sheets.js';
import { SheetFamilies } from './sheet-form/sheet-families.js';
import { SheetKeys } from './sheet-form/sheet-keys.js';
import { SheetChecking } from './sheet-uploads/checking.service.js';
import { ReturnedRows } from './sheet-uploads/returned-rows.js';
import { SheetCommands } from './sheet-uploads/sheet-commands.service.js';
import { SheetJudge } from './sheet-uploads/sheet-judge.js';
import { SheetMessages } from './sheet-uploads/sheet-messages.js';
import { SheetSchools } from './sheet-uploads/sheet-schools.js';
import { SheetRuns } from './sheet-uploads/sheet-runs.js';
import { SheetUploadsReader } from './sheet-uploads/sheet-uploads.reader.js';

/** Departments that work with Excel alone: the sheet of their duties, its check, its run and undo. */
export const EXCEL_PROVIDERS = [
  SheetFamilies,
  SheetKeys,
  DutySheets,
  SheetSchools,
  SheetJudge,
  SheetChecking,
  SheetMessages,
  SheetRuns,
  SheetCommands,
  ReturnedRows,
  SheetUploadsReader,
];
