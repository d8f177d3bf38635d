import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = "'self'";
const NONE = "'none'";

/**
 * The headers that keep a browser from misusing an answer. One policy for all of them: answers load nothing, the page of
 * the API loads what comes with the program; its styles are set by Swagger UI in the page. Whether a browser must use TLS
 * is for the proxy that ends it, and so is its header.
 */
export async function registerSecurityHeaders(http: FastifyInstance): Promise<void> {
  await http.register(helmet, {
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...{ defaultSrc: [NONE], scriptSrc: [SELF], styleSrc: [SELF, "'unsafe-inline'"] },
        ...{ imgSrc: [SELF, 'data:'], connectSrc: [SELF] },
        ...{ baseUri: [NONE], formAction: [NONE], frameAncestors: [NONE] },
      },
    },
  });
}
