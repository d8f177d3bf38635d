import { Module } from '@nestjs/common';
import { batchController } from './batches/batch-controller.js';
import { BatchesService } from './batches/batches.service.js';
import { CasesConsumer } from './examined-cases/cases.consumer.js';
import { CluesConsumer } from './clues/clues.consumer.js';
import { DATA_KIND_DEFINITIONS } from './data-kinds/data-kinds.js';
import { DeclaredRelativesConsumer } from './declared-relatives/declared-relatives.consumer.js';
import { DeliveriesConsumer } from './deliveries/deliveries.consumer.js';
import { DeliveryRequests } from './dispositions/delivery-requests.js';
import { DispositionEffects } from './dispositions/disposition-effects.js';
import { DispositionsController } from './dispositions/dispositions.controller.js';
import { DispositionsService } from './dispositions/dispositions.service.js';
import { DoublePresenter } from './doubles/double-presenter.js';
import { DoublesController } from './doubles/doubles.controller.js';
import { DoublesReader } from './doubles/doubles.reader.js';
import { DoublesService } from './doubles/doubles.service.js';
import { EventWarnings } from './evaluation/event-warnings.js';
import { Evaluation } from './evaluation/evaluation.js';
import { RecognitionsConsumer } from './recognitions/recognitions.consumer.js';
import { ReferralsConsumer } from './referrals/referrals.consumer.js';
import { PopulationConsumer } from './register/population.consumer.js';
import { VisitsController } from './visits/visits.controller.js';
import { VisitsService } from './visits/visits.service.js';
import { WarningPresenter } from './warnings/warning-presenter.js';
import { WarningsController } from './warnings/warnings.controller.js';
import { WarningTerms } from './warnings/warning-terms.js';
import { WarningsReader } from './warnings/warnings.reader.js';

/** Department data, indicators, warnings, visits and dispositions. It proposes; it never decides a status. */
@Module({
  controllers: [
    ...DATA_KIND_DEFINITIONS.map(batchController),
    WarningsController,
    VisitsController,
    DispositionsController,
    DoublesController,
  ],
  providers: [
    PopulationConsumer,
    RecognitionsConsumer,
    CasesConsumer,
    CluesConsumer,
    DeclaredRelativesConsumer,
    ReferralsConsumer,
    BatchesService,
    Evaluation,
    EventWarnings,
    DoublesReader,
    DoublePresenter,
    DoublesService,
    WarningTerms,
    WarningsReader,
    WarningPresenter,
    VisitsService,
    DispositionsService,
    DispositionEffects,
    DeliveryRequests,
    DeliveriesConsumer,
  ],
})
export class MonitoringModule {}
