/** What is wrong with a case, or what Airflow says to it: the `error` of an answer. */
export interface AnswerError {
  /** The Python exception's class, or `InvalidCase`. */
  readonly type: string;
  readonly message: string;
}

/** A case that is none: it is answered with `ok: false`, and the program goes on. */
export class CaseError extends Error {
  readonly type: string;

  constructor(message: string, type = "InvalidCase") {
    super(message);
    this.name = "CaseError";
    this.type = type;
  }
}

/** The error of an answer. */
export function toAnswerError({ type, message }: CaseError): AnswerError {
  return { type, message };
}
