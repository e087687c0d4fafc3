import { dag, task } from "jetway";

const describeMonth = task("describe_month", () => ({ delays: [1, 2, 3] }));
const count = task("count", ({ delay }: { delay: number }) => delay);

export default dag("flights", {}, () => {
  const month = describeMonth();
  // @ts-expect-error the types refuse it as well
  count.map({ delay: month.output.delays });
});
