import { dag, task, text } from "jetway";

const worst = task("worst", () => "SFO");
const second = task("second", () => "LAX");
const notify = task("notify", ({ message }: { message: string }) => message);

export default dag("flights", {}, () => {
  notify({ message: text`late: ${[worst(), second()]}` });
});
