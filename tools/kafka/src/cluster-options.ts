import type { CertificateKind } from './certificates.js';
import type { Logins } from './logins.rules.js';
import type { BroughtVersion } from './versions.js';

/** What a cluster is started with. */
export interface ClusterOptions {
  readonly version: BroughtVersion;
  readonly brokers: 1 | 3;
  readonly dataFolder: string;
  /** First of the fixed ports; without it free ports are taken. */
  readonly firstPort?: number;
  /** Who can log in at the department listener, by PLAIN and by SCRAM-SHA-512. */
  readonly departmentUsers?: Logins;
  /** With it the department listener speaks TLS and shows such a certificate. */
  readonly certificate?: CertificateKind;
  /**
   * Port of a fault proxy that already listens: the PROXY listener sends its clients there. The n-th of three members
   * takes the n-th port from it.
   */
  readonly proxyPort?: number;
  /** A Ctrl-C in the terminal reaches every process of it; such brokers end only when their program says so. */
  readonly detached?: boolean;
  /** Ends with this program at the latest, and does not keep it running. */
  readonly bound?: boolean;
}
