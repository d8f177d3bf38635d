import { PRINT_PROVIDERS, PrintCopiesController, PrintListController } from '@aid-chain/platform';
import { ChainSheet } from './chain/chain.sheet.js';
import { HappinessListSheet } from './happiness/happiness-list.sheet.js';
import { HouseholdPrintsController } from './prints/household-prints.controller.js';
import { HouseholdPrints } from './prints/household-prints.service.js';
import { Offices } from './prints/offices.js';
import { PrintedFamilies } from './prints/printed-family.js';
import { DepartmentShareSheet } from './shares/department-share.sheet.js';
import { SharePrintsController } from './shares/share-prints.controller.js';
import { SharePrints } from './shares/share-prints.service.js';

/** What answers about prints: of a household, of the share of a department, and of all that were made. */
export const PRINT_CONTROLLERS = [
  HouseholdPrintsController,
  SharePrintsController,
  PrintListController,
  PrintCopiesController,
];

/** What is put on paper, and with whose names. */
export const SHEET_PROVIDERS = [
  ...PRINT_PROVIDERS,
  PrintedFamilies,
  Offices,
  HouseholdPrints,
  HappinessListSheet,
  ChainSheet,
  DepartmentShareSheet,
  SharePrints,
];
