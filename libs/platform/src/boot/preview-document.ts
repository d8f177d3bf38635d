import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { InProcessBus } from '@aid-chain/messaging';
import { randomBytes } from 'node:crypto';
import { PlatformAdapter } from './http-adapter.js';
import type { PlatformParts } from './platform.module.js';
import { ServiceModule } from './service.module.js';
import type { ServiceConfig } from '../config/service-config.js';
import { PREFIX, UNVERSIONED } from '../http/addresses.js';
import { createLog } from '../logging/create-log.js';
import { Policies } from '../policies/policies.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { Sealer } from '../sealing/sealer.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { serviceDocument } from '../openapi/service-document.js';

/**
 * The document of a service as it serves it, read from its classes: nothing is started, no connection is made and no
 * database is needed.
 */
export async function previewDocument(
  definition: ServiceDefinition,
  options: { readonly demoMode: boolean } = { demoMode: false },
): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.register(await nothingStarted(definition), new InProcessBus({ consumers: [] })),
    new PlatformAdapter(),
    { preview: true, abortOnError: false, logger: false },
  );
  app.setGlobalPrefix(PREFIX, { exclude: UNVERSIONED });
  return serviceDocument(app, definition, options);
}

/** What an application asks for before it is made; none of it is used. */
async function nothingStarted(definition: ServiceDefinition): Promise<PlatformParts> {
  const config: ServiceConfig = {
    databaseUrl: 'postgresql://127.0.0.1/none',
    host: '127.0.0.1',
    port: 0,
    demoMode: false,
    logLevel: 'silent',
    keyRing: { current: 'k1', keys: new Map([['k1', randomBytes(32)]]) },
    // A folder that holds no parameter file.
    policiesDir: import.meta.dirname,
    dueWorkPollMs: 0,
    shutdownDeadlineMs: 0,
  };
  return {
    definition,
    config,
    log: createLog(definition.name, config.logLevel),
    policies: await Policies.read(config.policiesDir),
    sealer: new Sealer(config.keyRing),
    hash: new KeyedHash(config.keyRing),
  };
}
