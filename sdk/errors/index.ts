// Errors and diagnostics, and the catalogue of their codes.
export { catalogue, type ErrorCode } from "./catalogue.ts";
export { type Diagnostic, diagnostic } from "./diagnostic.ts";
export { didYouMean, tryFindClosest } from "./did-you-mean.ts";
export { isJetwayError, JetwayError, type JetwayErrorDetails } from "./jetway-error.ts";
