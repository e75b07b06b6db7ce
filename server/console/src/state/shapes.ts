import { amount, choice, flag, list, text, type StateOf } from "./codec";

/** What all screens share and carry along: the model, the cut, the horizon, the terms. */
export const COMMON = {
  model: text(),
  off: list(),
  horizon: text(),
  at: text(),
  for: text(),
  reading: choice(["worst", "best"]),
  orderly: flag(),
  with: list(),
};
export type Common = StateOf<typeof COMMON>;

export const SWITCHBOARD = {
  day: amount(),
  filter: text(),
  node: text(),
  view: choice(["picture", "table"]),
  find: text(),
};
export type SwitchboardState = StateOf<typeof SWITCHBOARD>;

/** One list's state; screens with several lists give each a prefix: tableShape("sets") reads sets.sort, sets.q, ... */
export function tableShape(prefix = "") {
  const before = prefix === "" ? "" : `${prefix}.`;
  return {
    [`${before}sort`]: text(),
    [`${before}q`]: text(),
    [`${before}filter`]: text(),
    [`${before}cursor`]: text(),
  };
}

/** What Who and Why are asked about. */
export const TARGET = {
  target: text(),
};

/** Model & evidence: which view; which node is looked at, which file at which line, which two revisions, which longer run. */
export const MODEL = {
  tab: choice(["claims", "unexamined", "ask", "check", "nodes", "files", "revisions"]),
  node: text(),
  file: text(),
  line: amount(),
  before: text(),
  after: text(),
  job: text(),
};
export type ModelTab = StateOf<typeof MODEL>["tab"];

/** Registers: which one, which view of it, how concentration is counted, which longer run. */
export const REGISTERS = {
  register: text(),
  view: choice(["findings", "exits", "screening", "concentration"]),
  by: choice(["provider", "group", "country", "service"]),
  job: text(),
};
export type RegisterTab = StateOf<typeof REGISTERS>["view"];

export const WHO = {
  ...TARGET,
  over: text("parties"),
  size: choice(["2", "1", "3", "4"]),
  orders: flag(),
  all: flag(),
  job: text(),
  view: choice(["picture", "table"]),
};
export type WhoState = StateOf<typeof WHO>;

export const WHY = {
  ...TARGET,
  view: choice(["picture", "table"]),
};

/** The question that is asked, the jobs that answer it, and the options that are judged instead of the cheapest. */
export const PLAN = {
  asked: flag(),
  policies: list(),
  budget: text(),
  readiness: text(),
  period: text(),
  timeLimit: text(),
  job: text(),
  steps: text(),
  judged: list(),
  judgedJob: text(),
  aim: choice(["stake", "readiness", "effectiveness"]),
  stepsView: choice(["picture", "table"]),
  holesView: choice(["picture", "table"]),
};
export type PlanState = StateOf<typeof PLAN>;
