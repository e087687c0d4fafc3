import { dag, task } from "jetway";

enum Airport {
  JFK = "JFK",
  SFO = "SFO",
}

const load = task("load", () => Airport.JFK);

export default dag("flights", {}, () => {
  load();
});
