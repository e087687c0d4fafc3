import { readFile } from "node:fs/promises";
import { cron, dag, minutes, param, SkipException, task, text } from "jetway";
import { bash, python } from "jetway/operators";
import { z } from "zod";

/** 20,000 US flights of early 2001. The file travels with the task code. */
const flightsFile = new URL("../node_modules/vega-datasets/data/flights-20k.json", import.meta.url);

interface Flight {
  readonly date: string;
  /** Minutes; negative when early. */
  readonly delay: number;
  readonly distance: number;
  readonly origin: string;
  readonly destination: string;
}

interface OriginStatistics {
  readonly origin: string;
  readonly flights: number;
  readonly meanDelay: number;
  /** Share of flights that were 15 minutes late or more. */
  readonly lateShare: number;
}

/** Reads the flights of one month. */
const loadFlights = task("load_flights", async ({ month }: { month: string }, { log }) => {
  const all: Flight[] = JSON.parse(await readFile(flightsFile, "utf8"));
  const flights = all.filter(({ date }) => date.startsWith(month.replace("-", "/")));
  if (flights.length === 0) throw new SkipException(`there are no flights in ${month}`);
  log.info("read the flights", { month, flights: flights.length });
  return flights;
});

/** Says what the month holds. */
const describeMonth = task("describe_month", ({ flights }: { flights: Flight[] }) => {
  const dates = flights.map(({ date }) => date).sort();
  return {
    first: asDate(dates.at(0)),
    last: asDate(dates.at(-1)),
    delays: flights.map(({ delay }) => delay),
  };
});

/** Finds the airports with the most departures. */
const busiestOrigins = task("busiest_origins", ({ flights, count }: { flights: Flight[]; count: number }) => {
  const departures = Map.groupBy(flights, ({ origin }) => origin);
  return [...departures]
    .map(([origin, departed]) => ({ origin, departures: departed.length }))
    .sort((left, right) => right.departures - left.departures || left.origin.localeCompare(right.origin))
    .slice(0, count)
    .map(({ origin }) => origin);
});

/** Computes how late the flights from one airport were. */
const delayStatistics = task(
  "delay_statistics",
  ({ flights, origin }: { flights: Flight[]; origin: string }): OriginStatistics => {
    const delays = flights.filter((flight) => flight.origin === origin).map(({ delay }) => delay);
    return {
      origin,
      flights: delays.length,
      meanDelay: round(delays.reduce((sum, delay) => sum + delay, 0) / delays.length),
      lateShare: round(delays.filter((delay) => delay >= 15).length / delays.length),
    };
  },
);

/** Writes the report as Markdown text. */
const writeReport = task("write_report", (inputs: ReportInputs) => {
  const { month, first, last, statistics, quartiles } = inputs;
  const lines = [
    `# Flight delays of ${month}`,
    "",
    `From ${first.toISOString().slice(0, 10)} to ${last.toISOString().slice(0, 10)}. Half of all flights were between ${quartiles.at(0)} and ${quartiles.at(-1)} minutes late.`,
    "",
    "| from | flights | mean delay | late |",
    "| --- | ---: | ---: | ---: |",
    ...statistics.map(
      ({ origin, flights, meanDelay, lateShare }) =>
        `| ${origin} | ${flights} | ${meanDelay.toFixed(1)} min | ${(lateShare * 100).toFixed(0)} % |`,
    ),
  ];
  return lines.join("\n");
});

interface ReportInputs {
  readonly month: string;
  readonly first: Date;
  readonly last: Date;
  readonly statistics: OriginStatistics[];
  readonly quartiles: number[];
}

/** How late flights left the busiest US airports, from real data of early 2001. */
export default dag(
  "flight_delays",
  {
    schedule: cron("0 6 * * *", { timezone: "America/New_York" }),
    startDate: "2026-01-01",
    tags: ["example", "flights"],
    params: {
      month: param(z.string().regex(/^\d{4}-\d{2}$/), { default: "2001-01", description: "Month, such as 2001-01" }),
      airports: param<number>({ default: 5, description: "How many airports to report" }),
      folder: param<string>({ default: "/tmp/flight-delays", description: "Where the report is written" }),
    },
    defaults: { retries: 2, retryDelay: minutes(1) },
  },
  ({ params }) => {
    const flights = loadFlights({ month: params.month });
    const month = describeMonth({ flights });
    const origins = busiestOrigins({ flights, count: params.airports });
    const statistics = delayStatistics
      .with({ flights })
      .map({ origin: origins }, { label: ({ origin }) => text`from ${origin}` });
    const quartiles = python<number[]>("delay_quartiles", {
      callable: "statistics:quantiles",
      inputs: { data: month.output.delays, n: 4 },
    });
    const report = writeReport({
      month: params.month,
      first: month.output.first,
      last: month.output.last,
      statistics,
      quartiles,
    });
    bash("save_report", {
      command: 'mkdir -p "$FOLDER" && printf "%s\\n" "$REPORT" > "$FOLDER/$MONTH.md" && echo "$FOLDER/$MONTH.md"',
      env: { FOLDER: params.folder, MONTH: params.month, REPORT: report },
    });
    return { report, statistics };
  },
);

/** The data's dates look like `2001/01/31 06:55`. */
function asDate(text = ""): Date {
  return new Date(`${text.replaceAll("/", "-").replace(" ", "T")}:00Z`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
