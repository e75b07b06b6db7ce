import { a } from "./words";

const POSITIONS = ["serve", "supply", "order", "ground"] as const;

/** What a switch is called: its own name, or its bearer's name with the position: "Vendor H, serving". */
export function labelIn(names: ReadonlyMap<string, string>, id: string): string {
  const whole = names.get(id);
  if (whole !== undefined) return whole;
  const position = POSITIONS.find((each) => id.endsWith(`:${each}`));
  if (position === undefined) return id;
  const bearer = id.slice(0, -position.length - 1);
  return a(`position.${position}`, { name: names.get(bearer) ?? bearer });
}
