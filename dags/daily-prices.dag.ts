import { cron, dag, FailException, minutes, run, task } from "jetway";

interface Price {
  readonly product: string;
  readonly price: number;
}

/** Reads the prices of one day. */
export const loadPrices = task("load_prices", ({ day }: { day: string }): Price[] => [
  { product: `tea of ${day}`, price: 4 },
  { product: `coffee of ${day}`, price: 7 },
]);

/** Holds the prices to be prices. What is broken does not get better by trying again. */
export const audit = task("audit", ({ prices }: { prices: Price[] }) => {
  const broken = prices.filter(({ price }) => price <= 0);
  if (broken.length > 0)
    throw new FailException(`prices below zero: ${broken.map(({ product }) => product).join(", ")}`);
});

/** Puts the prices where customers see them. */
export const publish = task("publish", ({ prices }: { prices: Price[] }) => ({ published: prices.length }));

/** Calls somebody. */
export const alert = task("alert", () => "somebody was called", { triggerRule: "one_failed" });

/** Prices that are published only after an audit. Its tests are in `daily-prices.test.ts`. */
export default dag(
  "daily_prices",
  {
    schedule: cron("0 6 * * *", { timezone: "Europe/Berlin" }),
    startDate: "2026-01-01",
    tags: ["example"],
    defaults: { retries: 2, retryDelay: minutes(5) },
  },
  () => {
    const prices = loadPrices({ day: run.ds });
    const audited = audit({ prices });
    const published = publish({ prices }).after(audited);
    alert().after(audited);
    return { published };
  },
);
