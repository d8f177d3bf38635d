import type { Provider } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import { demoActor, demoPlace, type DemoPlace } from '../auth/demo-keys.js';
import { KeyRegistry } from '../auth/key-registry.js';
import { TokenRegistry, type TokenSource } from '../auth/token-registry.js';
import type { ServiceConfig } from '../config/service-config.js';
import { DEMO_LOG_IN, type DemoLogIn } from '../demo-issuer/demo-issuer.controller.js';
import { DevelopmentIssuer } from '../demo-issuer/development-issuer.js';
import { Directory } from '../directory/directory.js';
import { ServiceLog } from '../logging/service-log.js';
import { IssuerKeys } from '../oidc/issuer-keys.js';
import { Policies } from '../policies/policies.js';
import { Reads } from '../reads/reads.js';

const DEMO_ACTORS = Symbol('demo actors');
type DemoActors = (key: string) => Actor | undefined;

/** Keys, tokens, and the log-in of the demo, by what is configured. */
export function logInProviders(config: ServiceConfig): Provider[] {
  return [
    {
      provide: DEMO_ACTORS,
      inject: [Directory, Policies],
      useFactory: (directory: Directory, policies: Policies): DemoActors =>
        config.demoMode ? demoActors(directory, policies, demoPlace(config.demoTownship)) : () => undefined,
    },
    {
      provide: KeyRegistry,
      inject: [Reads, DEMO_ACTORS, ServiceLog],
      useFactory: (reads: Reads, demo: DemoActors, log: ServiceLog) => new KeyRegistry(reads, demo, log),
    },
    {
      provide: DEMO_LOG_IN,
      inject: [DEMO_ACTORS],
      useFactory: (demo: DemoActors): DemoLogIn => ({ demoActor: demo, issuer: developmentIssuer(config) }),
    },
    {
      provide: TokenRegistry,
      inject: [Reads, DEMO_LOG_IN, ServiceLog],
      useFactory: (reads: Reads, logIn: DemoLogIn, log: ServiceLog) =>
        new TokenRegistry(reads, tokenSource(config, logIn, log)),
    },
  ];
}

function demoActors(directory: Directory, policies: Policies, place: DemoPlace): DemoActors {
  const isDepartment = (code: string): boolean =>
    [...directory.departments(), ...policies.departments(place.county)].some((one) => one.code === code);
  return (key) => (directory.demoLeft.includes(key) ? undefined : demoActor(key, isDepartment, place));
}

/** A place that tries its own log-in service in demo mode has that one alone. */
function developmentIssuer({ demoMode, oidc, keyRing }: ServiceConfig): DevelopmentIssuer | undefined {
  return demoMode && oidc === undefined ? new DevelopmentIssuer(keyRing) : undefined;
}

function tokenSource({ oidc }: ServiceConfig, logIn: DemoLogIn, log: ServiceLog): TokenSource | undefined {
  const { issuer, demoActor: demo } = logIn;
  if (oidc !== undefined)
    return { demands: oidc, keys: new IssuerKeys(oidc, log), demoActor: () => undefined };
  return issuer === undefined ? undefined : { demands: issuer.demands, keys: issuer.keys, demoActor: demo };
}
