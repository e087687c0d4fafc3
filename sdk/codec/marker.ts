/** The member that marks an object of the encoding as something that JSON lacks. */
export const marker = "__jetway__";

/**
 * What a marked object stands for: `date` ISO 8601 in UTC with milliseconds, `bigint` decimal text, `number` an integer beyond 2^53 in exponent
 * notation (Python would read its digits as an exact `int`), `map` a list of [key, value], `set` a list, `bytes` base64, `object` an object that has a
 * member `__jetway__` of its own.
 */
export const tags = ["date", "bigint", "number", "map", "set", "bytes", "object"] as const;

/** The name of what a marked object stands for. */
export type Tag = (typeof tags)[number];

/** How deep an encoded value may nest: what Python's JSON reader and Airflow's XCom serializer take with their default recursion limit, with room to spare. */
export const maximumDepth = 200;
