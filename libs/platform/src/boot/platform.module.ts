import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DEPARTMENT_LIST } from '@aid-chain/messaging';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuditSealer } from '../audit-sealing/audit-sealer.js';
import { UnsealedRows } from '../audit-sealing/unsealed-rows.js';
import { AccessLogController } from '../access-log/access-log.controller.js';
import { AccessLogReader } from '../access-log/access-log.reader.js';
import { WithholdingsController } from '../access-log/withholdings.controller.js';
import { OperatorActsController } from '../operator-acts/operator-acts.controller.js';
import { OperatorActsReader } from '../operator-acts/operator-acts.reader.js';
import { WithholdingService } from '../access-log/withholding.service.js';
import { ActNames } from '../audit-reading/act-names.js';
import { AuditEntriesController } from '../audit-reading/audit-entries.controller.js';
import { AuditEntriesReader } from '../audit-reading/audit-entries.reader.js';
import { AuditGivenReader } from '../audit-reading/audit-given.reader.js';
import { ActorGuard } from '../auth/actor.guard.js';
import { Authentication } from '../auth/authentication.js';
import { BusinessClock } from '../clock/business-clock.js';
import { ClockStore } from '../clock/clock-store.js';
import { DemoClockController } from '../demo-clock/demo-clock.controller.js';
import { DemoIssuerController } from '../demo-issuer/demo-issuer.controller.js';
import { DemoClockService } from '../demo-clock/demo-clock.service.js';
import { Commands } from '../commands/commands.js';
import type { ServiceConfig } from '../config/service-config.js';
import { Directory } from '../directory/directory.js';
import { DueItemProjections } from '../due-items/due-item-projections.js';
import { DueItemsController } from '../due-items/due-items.controller.js';
import { DueItemsReader } from '../due-items/due-items.reader.js';
import { OverdueItems } from '../due-items/overdue-items.js';
import { HandoversController } from '../handovers/handovers.controller.js';
import { Handovers } from '../handovers/handovers.service.js';
import { OpenWorkReader } from '../handovers/open-work.js';
import { DueWorkRegistry } from '../due-work/due-work.registry.js';
import { DueWorkRunner } from '../due-work/due-work.runner.js';
import { ExposuresController } from '../exposures/exposures.controller.js';
import { ExposuresReader } from '../exposures/exposures.reader.js';
import { DocsController } from '../health/docs.controller.js';
import { IndexController } from '../health/index.controller.js';
import { HealthController } from '../health/health.controller.js';
import { AnswerInterceptor } from '../http/answer.interceptor.js';
import { CursorInterceptor } from '../http/cursor.interceptor.js';
import { KnownRoutes } from '../http/known-routes.js';
import { LookUpAlarms } from '../look-ups/look-up-alarms.js';
import { LookUpWatch } from '../look-ups/look-up-watch.js';
import { LookUpsController } from '../look-ups/look-ups.controller.js';
import { LookUpsReader } from '../look-ups/look-ups.reader.js';
import { ServiceLog } from '../logging/service-log.js';
import { MessagingMetrics } from '../metrics/messaging-metrics.js';
import { Metrics } from '../metrics/metrics.js';
import { ProcessMetrics } from '../metrics/process-metrics.js';
import { Policies } from '../policies/policies.js';
import { BlockerReport } from '../policies/blocker-report.js';
import { PlaceRevision } from '../policies/place-revision.js';
import { PolicyCoverage } from '../policies/policy-coverage.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { ReadableRows } from '../paging/readable-rows.js';
import { Reads } from '../reads/reads.js';
import { RequestLimit } from '../http/request-limit.js';
import { BlindIndex } from '../sealing/blind-index.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { Sealer } from '../sealing/sealer.js';
import { BodyPipe } from '@aid-chain/validation';
import { logInProviders } from './log-in.providers.js';
import { MessagingShutdown } from './messaging-shutdown.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_CONFIG, SERVICE_DEFINITION } from '../service/tokens.js';

/** What was made before the application: everything else is built from it. */
export interface PlatformParts {
  readonly definition: ServiceDefinition;
  readonly config: ServiceConfig;
  readonly log: ServiceLog;
  readonly policies: Policies;
  readonly sealer: Sealer;
  readonly hash: KeyedHash;
}

const INJECTABLES = [
  ActNames,
  AuditSealer,
  AccessLogReader,
  AuditEntriesReader,
  AuditGivenReader,
  BusinessClock,
  ClockStore,
  Commands,
  DemoClockService,
  Directory,
  DueItemProjections,
  DueItemsReader,
  DueWorkRegistry,
  DueWorkRunner,
  ExposuresReader,
  Handovers,
  OpenWorkReader,
  KnownRoutes,
  LookUpAlarms,
  LookUpsReader,
  LookUpWatch,
  MessagingShutdown,
  Metrics,
  MessagingMetrics,
  ProcessMetrics,
  OverdueItems,
  BlockerReport,
  PlaceRevision,
  PolicyCoverage,
  ReadableRows,
  Reads,
  RequestLimit,
  UnsealedRows,
  WithholdingService,
  OperatorActsReader,
];

/** Everything that a service takes for granted; global, so that no feature module names it. */
@Module({})
export class PlatformModule {
  static register(parts: PlatformParts): DynamicModule {
    const values = [...valueProviders(parts), { provide: DEPARTMENT_LIST, useExisting: Directory }];
    return {
      module: PlatformModule,
      global: true,
      controllers: [
        IndexController,
        HealthController,
        DocsController,
        DemoClockController,
        DemoIssuerController,
        DueItemsController,
        AuditEntriesController,
        LookUpsController,
        AccessLogController,
        WithholdingsController,
        OperatorActsController,
        ExposuresController,
        HandoversController,
      ],
      providers: [...values, ...INJECTABLES, ...logInProviders(parts.config), Authentication, ...HTTP],
      exports: [...values, ...INJECTABLES],
    };
  }
}

const HTTP: Provider[] = [
  { provide: APP_GUARD, useClass: ActorGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  { provide: APP_INTERCEPTOR, useClass: CursorInterceptor },
  { provide: APP_PIPE, useClass: BodyPipe },
];

function valueProviders({ definition, config, log, policies, sealer, hash }: PlatformParts): Provider[] {
  return [
    { provide: SERVICE_DEFINITION, useValue: definition },
    { provide: SERVICE_CONFIG, useValue: config },
    { provide: ServiceLog, useValue: log },
    { provide: Policies, useValue: policies },
    { provide: Sealer, useValue: sealer },
    { provide: KeyedHash, useValue: hash },
    { provide: BlindIndex, useValue: new BlindIndex(config.keyRing) },
  ];
}
