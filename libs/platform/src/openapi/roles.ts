import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type Role } from '@aid-chain/vocabulary';
import { ROLES_KEY, UNMASKS_KEY } from '../actor/roles.decorator.js';
import { mayUnmask } from '../masking/unmask-reasons.js';
import { mapOperations } from './operations.js';

/** Under which an operation names the roles that may call it; whoever has another is refused ROLE_NOT_ALLOWED. */
export const ROLES_EXTENSION = 'x-roles';
/** Under which it names those of them that may see names and numbers in full, for a reason. */
const UNMASK_EXTENSION = 'x-unmask-roles';

/** Writes into each operation which roles may call it, read where the guard reads it. */
export function withRoles(document: OpenAPIObject, app: NestFastifyApplication): OpenAPIObject {
  const rights = rightsOf(app);
  return mapOperations(document, (operation) => {
    const named = rights.get(operation.operationId ?? '');
    const roles = ROLES.filter((role) => named?.roles.includes(role));
    const inFull = named?.unmasks === true ? { [UNMASK_EXTENSION]: roles.filter(mayUnmask) } : {};
    return { ...operation, [ROLES_EXTENSION]: roles, ...inFull };
  });
}

/** Who may call a handler, and whether it can show names and numbers in full. */
interface Rights {
  readonly roles: readonly Role[];
  readonly unmasks: boolean;
}

/** The rights of every handler, by the id of its operation. */
function rightsOf(app: NestFastifyApplication): ReadonlyMap<string, Rights> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((one) => [...one.controllers.values()]);
  return new Map(
    controllers.flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const handlers = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype as object));
      return handlers.map(([name, { value }]): [string, Rights] => [
        `${metatype.name}_${name}`,
        { roles: rolesOf(value) ?? rolesOf(metatype) ?? [], unmasks: isUnmasking(value) },
      ]);
    }),
  );
}

function isUnmasking(handler: unknown): boolean {
  return typeof handler === 'function' && Reflect.getMetadata(UNMASKS_KEY, handler) === true;
}

function rolesOf(target: unknown): readonly Role[] | undefined {
  if (typeof target !== 'function') return undefined;
  return Reflect.getMetadata(ROLES_KEY, target) as readonly Role[] | undefined;
}
