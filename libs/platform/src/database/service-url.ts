import type { ServiceName } from '@aid-chain/vocabulary';
import { appRole, CLI_ROLE, type RolePasswords } from './roles.js';

function withLogin(installerUrl: string, role: string, password: string): string {
  const url = new URL(installerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** The connection URL of one service: the installer's server and database, the service's own role. */
export const serviceUrl = (installerUrl: string, service: ServiceName, passwords: RolePasswords): string =>
  withLogin(installerUrl, appRole(service), passwords[`${service}_app`]);

/** The connection URL of the operators' role. */
export const cliUrl = (installerUrl: string, passwords: RolePasswords): string =>
  withLogin(installerUrl, CLI_ROLE, passwords[CLI_ROLE]);
