// What crosses a process, a pipe or a store.
export { decode } from "./decode.ts";
export { encode } from "./encode.ts";
export { marker, maximumDepth, type Tag, tags } from "./marker.ts";
export { parseJson } from "./parse-json.ts";
