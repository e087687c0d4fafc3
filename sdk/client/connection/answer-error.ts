import type { ErrorCode } from "../../errors/catalogue.ts";
import { ApiError } from "../api-error.ts";
import { detailOf, type Question, type ServerAnswer } from "./server-answer.ts";

interface Meaning {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

const meanings: Readonly<Record<number, Meaning>> = {
  400: {
    code: "JW5008",
    what: "refuses the request",
    hint: "Correct what the message names, such as a param that does not fit its schema.",
  },
  401: {
    code: "JW5004",
    what: "does not accept the credentials",
    hint: "Check the user name and password, or get a new token.",
  },
  403: {
    code: "JW5005",
    what: "does not permit this",
    hint: "Ask an administrator of the server for a role that may do it.",
  },
  404: {
    code: "JW5006",
    what: "does not know it",
    hint: "Check the id, and whether the server has read the DAG's file.",
  },
  409: {
    code: "JW5007",
    what: "has one already",
    hint: "Choose another id or logical date, or look at the one that exists.",
  },
  422: { code: "JW5008", what: "refuses the request", hint: "Correct the fields that the message names." },
  429: { code: "JW5009", what: "is asked too often", hint: "Try again later, or ask less often." },
};

/** What a server says, with status 403, of a token that it has not signed, such as after a restart with a new key. */
const invalidToken = "Invalid JWT token";

/** The error for an answer that is not success. */
export function answerError(answer: ServerAnswer, question: Question): ApiError {
  const { status } = answer;
  if (status >= 300 && status < 400) return redirectError(answer, question);
  const detail = detailOf(answer.body);
  const meaning = meanings[status === 403 && detail === invalidToken ? 401 : status] ?? {
    code: "JW5009" as const,
    what: status >= 500 ? "failed" : "gave an unexpected answer",
    hint: "Look at the log of the API server.",
  };
  const reason = detail === undefined ? "" : `: ${firstParagraph(detail)}`;
  return new ApiError(
    `The server ${meaning.what}${reason} (${question.method} ${question.path} at ${question.server}, status ${status}).`,
    { code: meaning.code, hint: meaning.hint, status },
  );
}

/** A login page in front of the server, or another address for the same server. The client does not follow: it would hand over the token. */
function redirectError(answer: ServerAnswer, question: Question): ApiError {
  const target = answer.location === undefined ? "elsewhere" : `to ${withoutQuery(answer.location)}`;
  return new ApiError(
    `The server sends the client ${target} (${question.method} ${question.path} at ${question.server}, status ${answer.status}).`,
    {
      code: "JW5014",
      hint: "Give the address at which the API itself answers: the right scheme, host and path, and not behind a login page.",
      status: answer.status,
    },
  );
}

function withoutQuery(location: string): string {
  return location.split(/[?#]/, 1)[0] ?? location;
}

/** A params error goes on with the whole schema after an empty line. */
function firstParagraph(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/, 1);
  return paragraph.replace(/\.$/, "");
}
