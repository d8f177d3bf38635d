import { AdjustmentCommands } from './adjustment-commands.js';
import { AdjustmentDecisions } from './adjustment-decision.service.js';
import { AdjustmentsController } from './adjustments.controller.js';
import { AdjustmentsReader } from './adjustments.reader.js';
import { AdoptionPages } from './adoption-page.js';
import { AdoptionTaking } from './adoption-taking.js';
import { AdoptionController } from './adoption.controller.js';
import { Adoptions } from './adoption.service.js';
import { CaseResults } from './case-results.js';
import { Comparing } from './comparing.js';
import { Completion } from './completion.js';
import { DecisionGate } from './decision-gate.js';
import { HearingContexts } from './hearing-contexts.js';
import { HearingsController } from './hearings.controller.js';
import { Hearings } from './hearings.service.js';
import { HouseholdEndGate } from './household-end-gate.js';
import { LaterAmounts } from './later-amounts.js';
import { Members } from './members.js';
import { Notices } from './notices.service.js';
import { ProposalSteps } from './proposal-steps.service.js';
import { ProposalsController } from './proposals.controller.js';
import { Proposals } from './proposals.service.js';
import { ProposedResults } from './proposed-results.js';
import { RemedyGate } from './under-remedy.js';

/** What answers for adjustments over HTTP. */
export const ADJUSTMENT_CONTROLLERS = [
  AdjustmentsController,
  AdoptionController,
  HearingsController,
  ProposalsController,
];

/** What carries them out, and the gates that other commands pass. */
export const ADJUSTMENT_PROVIDERS = [
  AdjustmentCommands,
  AdjustmentDecisions,
  AdjustmentsReader,
  AdoptionTaking,
  AdoptionPages,
  Adoptions,
  CaseResults,
  Comparing,
  Completion,
  DecisionGate,
  HearingContexts,
  Hearings,
  HouseholdEndGate,
  LaterAmounts,
  Members,
  Notices,
  ProposalSteps,
  Proposals,
  ProposedResults,
  RemedyGate,
];
