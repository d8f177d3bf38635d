import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { actCodes, lookActionCodes, nameOf, operatorActCodes, type Bilingual } from '@aid-chain/vocabulary';
import { PREFIX } from '../http/addresses.js';
import { RequestNames, type DescribedRequest } from './request-names.js';

/** Where `@ApiOperation` leaves what it was given. */
const API_OPERATION = 'swagger/apiOperation';

/** What an audit row records, in words of both languages: an act, a look, or a request that was refused (S4-06). */
@Injectable()
export class ActNames {
  private requests: RequestNames | undefined;

  constructor(private readonly modules: ModulesContainer) {}

  /** @returns the action itself where an earlier release had an act or an address that is no more */
  of(action: string): Bilingual {
    for (const list of [actCodes, operatorActCodes])
      if (Object.hasOwn(list.codes, action)) return nameOf(list, action);
    return this.namesOfRequests().of(action) ?? nameOf(lookActionCodes, action);
  }

  /** @returns whether this release records it, or refuses such a request */
  isKnown(action: string): boolean {
    const isCode = [actCodes, operatorActCodes, lookActionCodes].some(({ codes }) =>
      Object.hasOwn(codes, action),
    );
    return isCode || this.namesOfRequests().of(action) !== undefined;
  }

  /** Controllers are known once the application is built. */
  private namesOfRequests(): RequestNames {
    return (this.requests ??= new RequestNames(describedRequests(this.modules)));
  }
}

function describedRequests(modules: ModulesContainer): DescribedRequest[] {
  const controllers = [...modules.values()].flatMap((one) => [...one.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const folder = text(PATH_METADATA, metatype);
    const members = Object.values(Object.getOwnPropertyDescriptors(metatype.prototype as object));
    return members.flatMap(({ value }: { value?: unknown }) => requestsOf(value, folder));
  });
}

function requestsOf(handler: unknown, folder: string): DescribedRequest[] {
  if (typeof handler !== 'function') return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  const { summary } = (Reflect.getMetadata(API_OPERATION, handler) ?? {}) as { summary?: string };
  if (method === undefined || summary === undefined) return [];
  const parts = [folder, text(PATH_METADATA, handler)].join('/').split('/').filter(Boolean);
  // An address outside the prefix, such as the demo's clock, is named by its own path.
  return [[PREFIX, ...parts], parts].map((path) => ({
    ...{ method: RequestMethod[method], address: `/${path.join('/')}`, summary },
  }));
}

function text(key: string, target: object): string {
  const found: unknown = Reflect.getMetadata(key, target);
  return typeof found === 'string' ? found : '';
}
