import type { AnswerMessage, ParentMessage, RefusalMessage, ServiceRequest } from "../../runtime/messages.ts";
import type { TaskServices } from "../../task/index.ts";

/** Answers what a task process asks; a request that fails is refused with the reason. */
export async function serveRequest(
  request: ServiceRequest & { readonly id: number },
  services: TaskServices,
  send: (message: ParentMessage) => void,
): Promise<void> {
  send(await answerTo(request, services));
}

async function answerTo(
  request: ServiceRequest & { readonly id: number },
  services: TaskServices,
): Promise<AnswerMessage | RefusalMessage> {
  const { id } = request;
  try {
    switch (request.type) {
      case "pullXCom":
        return answer(id, await services.pullXCom(request));
      case "pushXCom":
        await services.pushXCom(request.key, request.value);
        return { type: "answer", id };
      case "updateAsset":
        await services.updateAsset(request);
        return { type: "answer", id };
      case "readVariable":
        return answer(id, await services.readVariable(request.key));
      case "readConnection": {
        const connection = await services.readConnection(request.connectionId);
        return answer(id, connection === undefined ? undefined : { ...connection, extra: { ...connection.extra } });
      }
    }
  } catch (error) {
    return { type: "refusal", id, message: error instanceof Error ? error.message : String(error) };
  }
}

function answer(id: number, value: AnswerMessage["value"]): AnswerMessage {
  return { type: "answer", id, ...(value === undefined ? {} : { value }) };
}
