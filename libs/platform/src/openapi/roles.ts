import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type Role } from '@aid-chain/vocabulary';
import { ROLES_KEY } from '../actor/roles.decorator.js';
import { mayUnmask } from '../masking/unmask-reasons.js';
import { mapOperations } from './operations.js';

/** Under which an operation names the roles that may call it; whoever has another is refused ROLE_NOT_ALLOWED. */
export const ROLES_EXTENSION = 'x-roles';
/** Under which it names those of them that may see names and numbers in full, for a reason. */
const UNMASK_EXTENSION = 'x-unmask-roles';

/** Writes into each operation which roles may call it, read where the guard reads it. */
export function withRoles(document: OpenAPIObject, app: NestFastifyApplication): OpenAPIObject {
  const allowed = allowedRoles(app);
  return mapOperations(document, (operation) => {
    const named = allowed.get(operation.operationId ?? '') ?? [];
    const roles = ROLES.filter((role) => named.includes(role));
    const unmasks = (operation.parameters ?? []).some((one) => 'in' in one && one.name === 'Unmask-Reason');
    const inFull = unmasks ? { [UNMASK_EXTENSION]: roles.filter(mayUnmask) } : {};
    return { ...operation, [ROLES_EXTENSION]: roles, ...inFull };
  });
}

/** The roles of every handler, by the id of its operation. */
function allowedRoles(app: NestFastifyApplication): ReadonlyMap<string, readonly Role[]> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((one) => [...one.controllers.values()]);
  return new Map(
    controllers.flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const handlers = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype as object));
      return handlers.map(([name, { value }]): [string, readonly Role[]] => [
        `${metatype.name}_${name}`,
        rolesOf(value) ?? rolesOf(metatype) ?? [],
      ]);
    }),
  );
}

function rolesOf(target: unknown): readonly Role[] | undefined {
  if (typeof target !== 'function') return undefined;
  return Reflect.getMetadata(ROLES_KEY, target) as readonly Role[] | undefined;
}
