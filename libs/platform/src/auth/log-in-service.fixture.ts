import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

const AUDIENCE = 'aid-chain';

/** What is different about a token. */
export interface TokenChanges {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly expires?: number;
  /** Seconds from now, usually a while ago; null where it does not say when. */
  readonly issued?: number | null;
  readonly kid?: string;
}

/** A log-in service as a place runs one: it signs tokens and publishes its keys over HTTP. */
export class LogInService {
  /** How often somebody asked for the keys. */
  asked = 0;
  private readonly published: JWK[] = [];

  private constructor(
    private server: Server,
    private readonly port: number,
    private signing: { readonly kid: string; readonly key: CryptoKey },
  ) {}

  static async start(): Promise<LogInService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const service = new LogInService(server, port, { kid: 'first', key: privateKey });
    await service.publish('first', publicKey);
    service.answer();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** What a service is configured with to take its tokens. */
  get settings() {
    return {
      issuer: this.url,
      audience: AUDIENCE,
      jwksUrl: `${this.url}/keys`,
      algorithms: ['RS256'],
      claim: 'sub',
      clockToleranceSeconds: 5,
      maxTokenSeconds: 86_400,
      cacheSeconds: 600,
      cooldownSeconds: 1,
    } as const;
  }

  /** Signs with a new key from now on; the former one stays published. */
  async rotate(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    this.signing = { kid, key: privateKey };
    await this.publish(kid, publicKey);
  }

  /** Publishes a key no more; what it signed lets nobody in then. */
  withdraw(kid: string): void {
    this.published.splice(
      this.published.findIndex((key) => key.kid === kid),
      1,
    );
  }

  /** The public key of the first kid, as anybody can read it. */
  publicKey(): JWK {
    return this.published[0] ?? {};
  }

  token(
    subject: string,
    { claims, issuer, audience, expires = 300, issued = -600, kid }: TokenChanges = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ ...(issued === null ? {} : { iat: now + issued }), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: kid ?? this.signing.kid })
      .setSubject(subject)
      .setIssuer(issuer ?? this.url)
      .setAudience(audience ?? AUDIENCE)
      .setExpirationTime(now + expires)
      .sign(this.signing.key);
  }

  /** Goes away; whoever asks is not answered. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Comes back at the same address, where it went away. */
  async comeBack(): Promise<void> {
    if (this.server.listening) return;
    this.server = createServer();
    this.answer();
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
  }

  private async publish(kid: string, key: CryptoKey): Promise<void> {
    this.published.push({ ...(await exportJWK(key)), kid, use: 'sig', alg: 'RS256' });
  }

  private answer(): void {
    this.server.on('request', (_request, reply) => {
      this.asked += 1;
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify({ keys: this.published }));
    });
  }
}
