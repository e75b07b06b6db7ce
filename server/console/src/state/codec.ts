import { FILTER_KEYS } from "./filter";

/**
 * The whole state of a screen stands in the URL's query. A shape names its parameters and how each is read and written;
 * reading never fails: what cannot be read becomes what an absent parameter means, which is never written.
 */
export interface Codec<T> {
  readonly parse: (values: readonly string[]) => T;
  readonly format: (value: T) => readonly string[];
}
// `any`: a shape holds codecs of all types, and StateOf gives each its own back.
export type Shape = Readonly<Record<string, Codec<any>>>;
export type StateOf<S extends Shape> = { readonly [K in keyof S]: S[K] extends Codec<infer T> ? T : never };

const MOST_CHARACTERS = 2000;
const MOST_VALUES = 100;

export function text(absent = ""): Codec<string> {
  return {
    parse: ([value]) => (value ?? absent).slice(0, MOST_CHARACTERS),
    format: (value) => (value === absent ? [] : [value]),
  };
}

export function choice<const A extends readonly [string, ...string[]]>(choices: A): Codec<A[number]> {
  const absent: A[number] = choices[0];
  return {
    parse: ([value]) => choices.find((choice) => choice === value) ?? absent,
    format: (value) => (value === absent ? [] : [value]),
  };
}

/** A number of at least 0, or null. */
export function amount(): Codec<number | null> {
  return {
    parse: ([value]) => {
      const read = value === undefined || value.trim() === "" ? NaN : Number(value);
      return Number.isFinite(read) && read >= 0 ? read : null;
    },
    format: (value) => (value === null ? [] : [String(value)]),
  };
}

export function flag(): Codec<boolean> {
  return { parse: ([value]) => value === "true", format: (value) => (value ? ["true"] : []) };
}

const FILTER = new RegExp(`[\\s*]|^-?(${FILTER_KEYS.join("|")}):`);

/**
 * Several values, each its own parameter, or several between commas: off=vendor-h&off=XC:order, off=vendor-h,XC:order.
 * A filter keeps its commas.
 */
export function list(): Codec<readonly string[]> {
  const pieces = (value: string): string[] => (FILTER.test(value) ? [value] : value.split(",").map((piece) => piece.trim()));
  return {
    parse: (values) => [...new Set(values.flatMap(pieces).filter((value) => value !== ""))].slice(0, MOST_VALUES).map((value) => value.slice(0, MOST_CHARACTERS)),
    format: (value) => value,
  };
}

export function parse<S extends Shape>(shape: S, query: URLSearchParams): StateOf<S> {
  const entries = Object.entries(shape).map(([name, codec]) => [name, codec.parse(query.getAll(name))]);
  return Object.fromEntries(entries) as StateOf<S>;
}

export function format<S extends Shape>(shape: S, state: Partial<StateOf<S>>): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, codec] of Object.entries(shape)) {
    const value = (state as Record<string, unknown>)[name];
    if (value !== undefined) for (const word of codec.format(value as never)) pairs.push([name, word]);
  }
  return pairs;
}

/** The query with the shape's parameters set to the state, and all others left alone. */
export function merge<S extends Shape>(query: URLSearchParams, shape: S, patch: Partial<StateOf<S>>): URLSearchParams {
  const state = { ...parse(shape, query), ...patch };
  const merged = new URLSearchParams([...query].filter(([name]) => !(name in shape)));
  for (const [name, value] of format(shape, state)) merged.append(name, value);
  return merged;
}
