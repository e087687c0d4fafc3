import { dag, minutes, sensor } from "jetway";

const fileThere = sensor("file_there", () => true, { timeout: minutes(-5) });

export default dag("flights", {}, () => {
  fileThere();
});
