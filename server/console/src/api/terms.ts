import type { Common } from "../state/shapes";
import type { Query } from "./client";

/** The query parameters of an analysis, from what all screens share. */
export function termsOf(common: Common): Query {
  return {
    horizon: common.horizon,
    reading: common.reading === "worst" ? null : common.reading,
    orderly: common.orderly,
    with: common.with,
  };
}

/** The terms with the cut. */
export function cutOf(common: Common): Query {
  return { ...termsOf(common), off: common.off, at: common.at, for: common.for };
}
