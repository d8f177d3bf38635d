/** Version of the formulas of this library; a determination names it beside the pack hash. */
export const CODE_VERSION = '1.0.0';
