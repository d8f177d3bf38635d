/** By which way requests go to the verification platform and answers come back. */
export type VerificationWay =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly token?: string;
      /** Hosts with a port or without, for which http and private addresses are allowed. */
      readonly hosts: readonly string[];
      /** PEM of authorities that are trusted beside those of Node. */
      readonly ca?: string;
    };

/** The connection of eligibility to a verification platform; without it people enter reports. */
export interface VerificationSettings {
  readonly way: VerificationWay;
  /** Whether what a case needs is asked by itself. */
  readonly isAutomatic: boolean;
}
