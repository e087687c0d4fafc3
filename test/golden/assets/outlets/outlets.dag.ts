import { asset, assetAlias, dag, task } from "jetway";

const flights = asset({ name: "flights", uri: "s3://lake/flights", extra: { team: "air" } });
const weather = asset("weather");
const unnamed = asset({ uri: "s3://lake/unnamed", group: "lake" });
const make = task("make", () => 3, { outlets: [flights, assetAlias("daily")] });
const use = task("use", () => {}, { inlets: [flights, weather], outlets: [unnamed] });

/** What tasks make and read: each asset is written once. */
export default dag("asset_outlets", {}, () => {
  make().before(use());
});
