import { dag, task } from "jetway";

const greet = task("greet", ({ name = "you" }: { name?: string }) => `Hello ${name}`);

export default dag("greetings", {}, () => {
  greet.map({});
});
