/** Signatures that a token may have: each with a private key that the log-in service alone holds. */
export const TOKEN_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** What a token must be like, whoever publishes the keys of its issuer. */
export interface TokenDemands {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** The claim that names the actor: `subject` of the directory. */
  readonly claim: string;
  readonly clockToleranceSeconds: number;
  /** For how long a token may be issued. */
  readonly maxTokenSeconds: number;
}

/** The log-in service of the place (OpenID Connect). */
export interface OidcSettings extends TokenDemands {
  readonly jwksUrl: string;
  /** How long its keys, and the tokens that were verified by them, are taken without asking for the keys again. */
  readonly cacheSeconds: number;
  /** How long nobody asks for its keys again after having asked. */
  readonly cooldownSeconds: number;
}
