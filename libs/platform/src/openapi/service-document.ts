import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import type { ServiceDefinition } from '../service/service-definition.js';
import { withClosedBodies } from './closed-bodies.js';
import { withMeanings } from './field-meanings.js';
import { DESCRIPTION } from './description.js';
import { withoutUnused } from './reachable.js';
import { withRefusals } from './refusals.js';
import { withRoles } from './roles.js';
import { SERVICE_TITLES } from './service-titles.js';
import { withTags } from './tags.js';

/** The version of the program that serves the document. */
const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Addresses that answer in demo mode only. */
const DEMO = /^\/demo\//;

/**
 * The OpenAPI document of a service, read from its controllers. What holds for every operation is written in here, so
 * that no later one can forget it.
 * @param options.demoMode whether the clock of the demo can be set
 */
export function serviceDocument(
  app: NestFastifyApplication,
  { name }: ServiceDefinition,
  { demoMode }: { readonly demoMode: boolean },
): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle(`一户一链 Aid Chain · ${SERVICE_TITLES[name]}`)
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', '本服务 · this service')
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description: '发给本人或本部门的密钥 · the key that was issued to you or your department',
    })
    .addSecurity('login', {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: '本地登录服务签发的访问令牌 · an access token of the log-in service of the place',
    })
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('login')
    .build();
  const found = SwaggerModule.createDocument(app, frame);
  const paths = Object.entries(found.paths).filter(([path]) => demoMode || !DEMO.test(path));
  const shown = { ...found, paths: Object.fromEntries(paths) };
  const described = withMeanings(withClosedBodies(withoutUnused(withRefusals(withRoles(shown, app)))));
  return withTags(described);
}
