import { allOf, anyOf, asset, assetAlias, assetOrTime, cron, dag, SkipException, task } from "jetway";

const flights = asset({ name: "construct_flights", uri: "s3://lake/Flights/?b=2&a=1#top", extra: { team: "air" } });
const weather = asset("construct_weather");
const unused = asset({ uri: "s3://lake/unused", group: "lake" });

const daily = assetAlias("construct_daily");
const today = asset({ name: "construct_today", uri: "s3://lake/today" });

const makeFlights = task(
  "make_flights",
  async (_: object, { outletEvents }) => {
    await outletEvents.setExtra(flights, { rows: 3 });
    await outletEvents.add(daily, today, { day: "tue" });
    return 3;
  },
  { outlets: [flights, daily] },
);
const makeWeather = task("make_weather", () => "sunny", { outlets: [weather] });
const makeNothing = task(
  "make_nothing",
  () => {
    throw new SkipException("there is nothing");
  },
  { outlets: [unused] },
);
const use = task(
  "use",
  (_: object, { assetEvents }) => assetEvents.map(({ name, extra }) => `${name} ${JSON.stringify(extra)}`).sort(),
  { inlets: [flights, weather] },
);

/** Makes two assets; a skipped task makes none. */
export const producer = dag("construct_assets", {}, () => {
  makeFlights();
  makeWeather();
  makeNothing();
});

/** Runs when both have been made. */
export const consumer = dag("construct_asset_consumer", { schedule: allOf(flights, weather) }, () => {
  use();
});

/** Runs when an alias has been resolved to an asset that was updated. */
export const follower = dag("construct_asset_follower", { schedule: daily }, () => {
  use();
});

/** Runs when one of several has been made, and every night. */
export const nightly = dag(
  "construct_asset_nightly",
  { schedule: assetOrTime(cron("0 3 * * *"), anyOf(unused, allOf(flights, weather))), startDate: "2026-01-01" },
  () => {
    use.override({ taskId: "use_nightly" })();
  },
);
