import { Module } from '@nestjs/common';
import { NO_SUBJECTS, type ServiceDefinition } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';

class EmptyModule {}
Module({})(EmptyModule);

/** A service that does nothing by itself: a spec publishes its events. */
export function emptyService(name: ServiceName): ServiceDefinition {
  return {
    name,
    defaultPort: 0,
    module: EmptyModule,
    migrations: [],
    entities: [],
    consumers: [],
    dueItems: [],
    auditSubjects: NO_SUBJECTS,
  };
}
