import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type EventBus, type FailPoints, MessagingModule } from '@aid-chain/messaging';
import { bodySealing } from '../sealing/body-sealing.js';
import { connectionOf, dataSourceOptions } from './data-source-options.js';
import { PlatformModule, type PlatformParts } from './platform.module.js';

/** The root of a service's application: database, platform, messaging and the service's own module. */
@Module({})
export class ServiceModule {
  static register(parts: PlatformParts, bus: EventBus, failPoints?: FailPoints): DynamicModule {
    const { definition, config, log, sealer, hash } = parts;
    return {
      module: ServiceModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(definition, config)),
        PlatformModule.register(parts),
        MessagingModule.register({
          service: definition.name,
          consumers: definition.consumers,
          bus,
          connection: connectionOf(definition, config),
          sealing: bodySealing(sealer, hash),
          log,
          ...(failPoints === undefined ? {} : { failPoints }),
        }),
        definition.module,
      ],
    };
  }
}
