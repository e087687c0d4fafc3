import type { JsonObject, JsonValue } from "../ir/json-value.ts";
import type { AssetUpdate, ExpectedAnswer, LogRecord, TaskFacts, TaskOutcome, XComRequest } from "../task/index.ts";

/** Version of the messages between Airflow's task process and a task's Node process; `docs/protocol.md` describes them. */
export const protocolVersion = 2;

/** What the Node process sends. */
export type ChildMessage =
  | { readonly type: "hello"; readonly protocol: number; readonly node: string }
  | ({ readonly type: "log" } & LogRecord)
  | { readonly type: "output"; readonly stream: OutputStream; readonly text: string }
  | { readonly type: "outcome"; readonly outcome: TaskOutcome }
  | (ServiceRequest & { readonly id: number });

/** The streams that become log lines. */
export type OutputStream = "stdout" | "stderr";

/** What a task asks of Airflow; each is answered by an `AnswerMessage` or a `RefusalMessage`. */
export type ServiceRequest =
  | ({ readonly type: "pullXCom" } & XComRequest)
  | { readonly type: "pushXCom"; readonly key: string; readonly value: JsonValue }
  | { readonly type: "readVariable"; readonly key: string }
  | { readonly type: "readConnection"; readonly connectionId: string }
  | ({ readonly type: "updateAsset" } & AssetUpdate);

/** What the task process sends. */
export type ParentMessage = StartMessage | AnswerMessage | RefusalMessage;

/** The first message: which task to run, and its inputs. */
export interface StartMessage {
  readonly type: "start";
  readonly protocol: number;
  /** Whether the kernel kills this process when the task process dies. */
  readonly isTied: boolean;
  /** Whether anybody keeps what the handler returns. */
  readonly returnsValue: boolean;
  /** What the value means that the handler returns. */
  readonly expects: ExpectedAnswer;
  readonly task: TaskFacts;
  /** By input name, encoded. */
  readonly inputs: JsonObject;
}

/** A request was served; `value` is absent when there is none. */
export interface AnswerMessage {
  readonly type: "answer";
  readonly id: number;
  readonly value?: JsonValue;
}

/** Airflow refused a request. */
export interface RefusalMessage {
  readonly type: "refusal";
  readonly id: number;
  readonly message: string;
}
