/**
 * Text for people comes from bundles, one a screen, and from nowhere else.
 * A message is a text with {places}, or its plural forms chosen by the place {count}.
 */
export type Message = string | { readonly one: string; readonly other: string };
export type Bundle = Readonly<Record<string, Message>>;

type Places<S extends string> = S extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type Text<M extends Message> = M extends { readonly other: infer O extends string; readonly one: infer N extends string } ? O | N : M;
type PlacesOf<M extends Message> = Places<Extract<Text<M>, string>> | (M extends string ? never : "count");
type Values<M extends Message, V> = { readonly [P in PlacesOf<M>]: P extends "count" ? number : V };
type Arguments<M extends Message, V> = [PlacesOf<M>] extends [never] ? [] : [values: Values<M, V>];

export const LOCALE = "en-GB";
const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

export interface Translator<B extends Bundle> {
  <K extends keyof B>(key: K, ...values: Arguments<B[K], string | number>): string;
  /** The same with elements in its places, in pieces. */
  rich<K extends keyof B, E>(key: K, ...values: Arguments<B[K], string | number | E>): (string | E)[];
}

export function messages<const B extends Bundle>(bundle: B): Translator<B> {
  const pieces = (key: keyof B, values: Readonly<Record<string, unknown>> = {}): unknown[] =>
    template(bundle[key] as Message, values)
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== "")
      .map((piece) => {
        if (!/^\{\w+\}$/.test(piece)) return piece;
        const value = values[piece.slice(1, -1)];
        return typeof value === "number" ? numbers.format(value) : value;
      });
  const say = (key: keyof B, values?: Readonly<Record<string, unknown>>): string => pieces(key, values).join("");
  const rich = (key: keyof B, values?: Readonly<Record<string, unknown>>): unknown[] => pieces(key, values);
  return Object.assign(say, { rich }) as unknown as Translator<B>;
}

function template(message: Message, values: Readonly<Record<string, unknown>>): string {
  if (typeof message === "string") return message;
  return plurals.select(Number(values["count"])) === "one" ? message.one : message.other;
}
