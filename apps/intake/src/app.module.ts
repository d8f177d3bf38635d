import { Module } from '@nestjs/common';
import { AcceptanceService } from './acceptance/acceptance.service.js';
import { FactsSealer } from './acceptance/declared-facts.js';
import { HouseholdSealer } from './acceptance/sealed-household.js';
import { MonitoringConsumer } from './advice/monitoring.consumer.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationsReader } from './applications/applications.reader.js';
import { EligibilityConsumer } from './applications/eligibility.consumer.js';
import { FamilyOpener } from './applications/family.opener.js';
import { WithdrawalService } from './applications/withdrawal.service.js';
import { FilingPipe } from './filing/filing.pipe.js';
import { RegisterReader } from './register/register.reader.js';

/** Intake (受理): applications and the register of households and persons. */
@Module({
  controllers: [ApplicationsController],
  providers: [
    FilingPipe,
    RegisterReader,
    HouseholdSealer,
    FactsSealer,
    AcceptanceService,
    WithdrawalService,
    FamilyOpener,
    ApplicationsReader,
    EligibilityConsumer,
    MonitoringConsumer,
  ],
})
export class IntakeModule {}
