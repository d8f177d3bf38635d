import type { IsoDate } from '@aid-chain/kernel';
import { regionChain } from '../../pack/region-chain.js';
import type { ServiceItem } from './service-item.js';
import { holdsOn } from '../days.js';
import type { PolicyFault } from '../faults.js';
import type { Department } from '../read-departments.js';
import type { DeclaredServices } from './read-services.js';

/** The services of a place on a day, by code: of one code the nearest level that has it on that day decides. */
export function servicesOn(
  { services }: { readonly services: DeclaredServices },
  regionCode: string,
  on: IsoDate,
): readonly ServiceItem[] {
  const found = new Map<string, ServiceItem>();
  for (const region of regionChain(regionCode))
    for (const { head, terms } of services.get(region)?.values() ?? []) {
      const inForce = terms.find((each) => holdsOn(each, on));
      if (inForce !== undefined) found.set(head.code, { head, terms: inForce, region });
    }
  return [...found.values()].sort((a, b) => (a.head.code < b.head.code ? -1 : 1));
}

/** A department that a list of services names has to be one of the place; otherwise nobody would be asked for it. */
export function serviceProviderFaults({
  services,
  departments,
}: {
  readonly services: DeclaredServices;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
}): PolicyFault[] {
  return [...services].flatMap(([region, declared]) => {
    const list = regionChain(region).flatMap((place) => departments.get(place) ?? []);
    return [...declared.values()].flatMap(({ path, head }): PolicyFault[] => {
      if (list.some(({ code }) => code === head.department)) return [];
      const [zh, en] = [`本地没有部门 ${head.department}`, `the place has no department ${head.department}`];
      return [{ code: 'PROVIDER_UNKNOWN', path, at: head.code, detail: { zh, en } }];
    });
  });
}
