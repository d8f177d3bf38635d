import type { Provider } from '@nestjs/common';
import { NoticeParties } from '../notices/notice-parties.js';
import { NoticeCodes } from './notice-codes.js';
import { PrintContents } from './print-contents.js';
import { PrintPages } from './print-pages.js';
import { PrintSources } from './print-sources.js';
import { Printing } from './printing.service.js';
import { StoredPrints } from './stored-prints.js';

/** What a service that prints lists among its providers, beside the controller and the tables. */
export const PRINT_PROVIDERS: readonly Provider[] = [
  PrintSources,
  PrintContents,
  StoredPrints,
  Printing,
  PrintPages,
  NoticeCodes,
  NoticeParties,
];
