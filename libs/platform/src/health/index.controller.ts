import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { Public } from '../actor/roles.decorator.js';
import type { ServiceConfig } from '../config/service-config.js';
import { SERVICE_TITLES } from '../openapi/service-titles.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_CONFIG, SERVICE_DEFINITION } from '../service/tokens.js';

/** What every service serves for people and their tools. */
const OWN = [
  ['/docs', '接口页面 · API pages'],
  ['/openapi.json', 'OpenAPI 文档 · OpenAPI document'],
  ['/readyz', '就绪状态 · readiness'],
  ['/readyz/events', '消息状态 · events'],
] as const;

/** The page at the root of a service: its documents, and those of the other services where their addresses are configured. */
@ApiExcludeController()
@Public()
@Controller()
export class IndexController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    const { name } = this.definition;
    const { publicUrls = {} } = this.config;
    const others = SERVICE_NAMES.flatMap((other): [string, string][] => {
      const url = publicUrls[other];
      return other === name || url === undefined ? [] : [[`${url}/docs`, SERVICE_TITLES[other]]];
    });
    return pageOf(SERVICE_TITLES[name], [...OWN, ...others]);
  }
}

function pageOf(title: string, links: readonly (readonly [href: string, text: string])[]): string {
  const items = links.map(([href, text]) => `<li><a href="${escaped(href)}">${text}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>一户一链 Aid Chain · ${title}</h1>
<ul>
${items}
</ul>
</html>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
