import { Injectable } from '@nestjs/common';
import { addressPattern } from './addresses.js';

/** What Fastify says of a route when it is made. */
interface Route {
  readonly method: string | readonly string[];
  readonly url: string;
}

interface KnownRoute {
  readonly methods: readonly string[];
  readonly address: RegExp;
}

/** The addresses of a service with their methods: asked only when a request found none. */
@Injectable()
export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  add({ method, url }: Route): void {
    const methods = typeof method === 'string' ? [method] : method;
    // Nest answers what is not found by a route of its own for every address.
    if (url.includes('*')) return;
    this.routes.push({ methods, address: new RegExp(`^${addressPattern(url)}$`) });
  }

  /** @returns the methods that an address takes, in their order; none for an address that does not exist */
  methodsOf(url: string): string[] {
    const [path = ''] = url.split('?');
    const found = this.routes.filter(({ address }) => address.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}
