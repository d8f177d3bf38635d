/** How a token begins that names the legal ground of a look. */
export const LEGAL_GROUND = 'legal-ground=';

/** The document and article on which somebody is shown a family, as a token of the audit row (PIPL 13, 34). */
export const groundToken = ({ doc, article }: { readonly doc: string; readonly article: string }): string =>
  `${LEGAL_GROUND}${doc} ${article}`;
