import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '@aid-chain/vocabulary';

export const ROLES_KEY = 'aid-chain:roles';
export const PUBLIC_KEY = 'aid-chain:public';
/** Marks an endpoint that can show names and numbers in full. */
export const UNMASKS_KEY = 'aid-chain:unmasks';
/** Marks an endpoint that is read for a stated purpose, whether or not the role sees anything in full. */
export const PURPOSE_KEY = 'aid-chain:purpose';

/**
 * Says which roles may call an endpoint (or every endpoint of a controller).
 * An endpoint without it answers 403 to everybody: access is denied by default.
 */
export const Roles = (...roles: readonly Role[]): CustomDecorator => SetMetadata(ROLES_KEY, roles);

/** Opens an endpoint to callers without a key: health, metrics and documentation only. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_KEY, true);
