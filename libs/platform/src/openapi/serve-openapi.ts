import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceDefinition } from '../service/service-definition.js';
import { serviceDocument } from './service-document.js';

/** Serves `/openapi.json`; the page that shows it is the docs controller's. */
export function serveOpenApi(
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  options: { readonly demoMode: boolean },
): void {
  SwaggerModule.setup('docs', app, () => serviceDocument(app, definition, options), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
  });
}
