import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RULES_OF_ALL, withRefusals } from './openapi-refusals.js';
import type { ServiceDefinition } from '../service/service-definition.js';

/** Serves `/openapi.json`; the page that shows it is the docs controller's. */
export function serveOpenApi(app: NestFastifyApplication, definition: ServiceDefinition): void {
  const document = new DocumentBuilder()
    .setTitle(`Aid Chain (一户一链) · ${definition.name}`)
    .setDescription(RULES_OF_ALL)
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('docs', app, () => withRefusals(SwaggerModule.createDocument(app, document)), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
  });
}
