import { dag, param } from "jetway";
import { bash } from "jetway/operators";
import { z } from "zod";

interface Limits {
  readonly rows: number;
  readonly "per-second"?: number;
}

export default dag(
  "dag_params",
  {
    params: {
      month: param(z.string().regex(/^\d{4}-\d{2}$/), { default: "2001-01", description: "Month, such as 2001-01" }),
      region: param(z.enum(["eu", "us"])),
      /** A type instead of a schema. */
      limits: param<Limits>({ default: { rows: 1000 } }),
      anything: param<unknown>({ default: [1, 2.5, "three", null] }),
    },
  },
  ({ params }) => {
    bash("only", { command: 'echo "$MONTH $ROWS"', env: { MONTH: params.month, ROWS: params.limits.rows } });
  },
);
