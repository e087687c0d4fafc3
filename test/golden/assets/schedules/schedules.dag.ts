import { allOf, anyOf, asset, assetAlias, assetOrTime, cron, dag, task } from "jetway";

const flights = asset({ name: "flights", uri: "s3://lake/flights" });
const weather = asset("weather");
const news = assetAlias("news");
const use = task("use", () => {});

/** One asset, all of several, any of several, and a time too. */
export const afterOne = dag("after_one", { schedule: flights }, () => {
  use();
});
export const afterAll = dag("after_all", { schedule: allOf(flights, weather) }, () => {
  use();
});
export const afterAny = dag("after_any", { schedule: anyOf(news, allOf(flights, weather)) }, () => {
  use();
});
export const nightly = dag("nightly_or_asset", { schedule: assetOrTime(cron("0 3 * * *"), flights) }, () => {
  use();
});
