import type { WebhookFault } from '@aid-chain/vocabulary';

const EXPIRED = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** What an error of a connection means for whoever has to mend it. */
export function connectionFault(error: Error): WebhookFault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (EXPIRED.includes(code)) return 'certificate-expired';
  // Names and chains that OpenSSL does not accept: ERR_TLS_…, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_LEAF_SIGNATURE.
  if (/CERT|UNABLE_TO_|^ERR_TLS|ISSUER|SIGNATURE/.test(code)) return 'certificate-not-trusted';
  if (code.startsWith('HPE_')) return 'answer-not-http';
  return code === 'ETIMEDOUT' || code === 'ABORT_ERR' ? 'no-answer' : 'not-connected';
}
