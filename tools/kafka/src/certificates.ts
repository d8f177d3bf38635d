import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KafkaUnavailable } from './artifacts.js';

const run = promisify(execFile);
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const TEN_YEARS = '3650';
/** Its end lies before its beginning: it never was valid. */
const ENDED = '-1';

/** What clients of a TLS listener meet. `foreign`: signed by an authority that they do not trust. */
export type CertificateKind = 'valid' | 'expired' | 'foreign';

/** The authority that clients trust, one that they do not know, and the key store of the brokers. */
export class Certificates {
  /** File with the broker's key and certificate, PEM. */
  readonly keyStore: string;
  /** File with the certificate of the authority that clients trust, PEM. */
  readonly caFile: string;

  private constructor(private readonly folder: string) {
    this.keyStore = join(folder, 'broker.pem');
    this.caFile = join(folder, 'known', 'ca.pem');
  }

  /**
   * Makes two authorities in a folder; what is there already is kept.
   * @throws KafkaUnavailable without openssl
   */
  static async in(folder: string): Promise<Certificates> {
    const certificates = new Certificates(folder);
    for (const name of ['known', 'foreign']) await certificates.authority(name);
    return certificates;
  }

  /** PEM of the authority that signs `valid` and `expired` certificates. */
  get ca(): string {
    return readFileSync(this.caFile, 'utf8');
  }

  /** PEM of the authority that signs `foreign` ones. */
  get foreignCa(): string {
    return readFileSync(join(this.folder, 'foreign', 'ca.pem'), 'utf8');
  }

  /** Writes a new key and certificate; brokers read them when they start. */
  async issue(kind: CertificateKind): Promise<void> {
    const authority = join(this.folder, kind === 'foreign' ? 'foreign' : 'known');
    const at = (name: string): string => join(this.folder, name);
    writeFileSync(at('names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
    const subject = ['-subj', '/CN=127.0.0.1', '-keyout', at('key'), '-out', at('request')];
    await openssl('req', ...NEW_KEY, ...subject);
    const signer = ['-CA', join(authority, 'ca.pem'), '-CAkey', join(authority, 'ca.key'), '-CAcreateserial'];
    const days = ['-days', kind === 'expired' ? ENDED : TEN_YEARS];
    const files = ['-in', at('request'), '-extfile', at('names'), '-out', at('certificate')];
    await openssl('x509', '-req', ...files, ...signer, ...days);
    const pem = ['key', 'certificate'].map((name) => readFileSync(at(name), 'utf8')).join('');
    writeFileSync(this.keyStore, pem, { mode: 0o600 });
  }

  private async authority(name: string): Promise<void> {
    const folder = join(this.folder, name);
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
    const files = ['-keyout', join(folder, 'ca.key'), '-out', join(folder, 'ca.pem')];
    await openssl('req', '-x509', ...NEW_KEY, ...files, '-days', TEN_YEARS, '-subj', `/CN=aid-chain ${name}`);
  }
}

async function openssl(...args: string[]): Promise<void> {
  try {
    await run('openssl', args);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new KafkaUnavailable('`openssl` is not installed: a TLS listener needs certificates.');
    throw error;
  }
}
