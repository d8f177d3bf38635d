import { Conferences } from './conferences/conferences.service.js';
import { Proposing } from './conferences/proposing.js';
import { DeliveryRequestsConsumer } from './delivery-requests/delivery-requests.consumer.js';
import { DecidingDouble } from './double-aid/double-aid.service.js';
import { Doubles } from './double-aid/doubles.js';
import { Findings } from './findings/findings.js';
import { MissingAnswers } from './missed/missing-answers.service.js';
import { MissingMeasures } from './missed/missing-measures.js';
import { MissingMeasuresDueWork } from './missed/missing-measures.due-work.js';
import { OfficialNeeds } from './official-needs/official-needs.js';
import { Deliveries } from './requested-measures/deliveries.js';

/** What families miss, what they may get twice, and conferences about them. */
export const FINDING_PROVIDERS = [
  MissingMeasures,
  MissingMeasuresDueWork,
  MissingAnswers,
  Doubles,
  DecidingDouble,
  Proposing,
  Findings,
  Conferences,
  OfficialNeeds,
  Deliveries,
  DeliveryRequestsConsumer,
];
