import { hoursInWords } from "../../messages/format";
import { afterInWords, inWords, sentenceCase } from "../asking/words";
import { levelOf, type WhoAnswer, type WhoSet } from "./types";
import { t } from "./words";

/** A piece of a sentence: plain, or marked as what matters in it. */
export type Piece = string | { readonly mark: string };

export interface Groups {
  readonly size: number;
  readonly sets: readonly WhoSet[];
}

/** The sets by size, the smallest first; within a size as the server sorted them. */
export function bySize(sets: readonly WhoSet[]): Groups[] {
  const sizes = [...new Set(sets.map((set) => set.size))].sort((one, other) => one - other);
  return sizes.map((size) => ({ size, sets: sets.filter((set) => set.size === size) }));
}

interface Said {
  readonly answer: WhoAnswer;
  readonly name: string;
  readonly size: number;
  readonly label: (id: string) => string;
}

/** The answer about one target in one sentence; null where a page cannot tell and the server's own must do. */
export function sentenceOf({ answer, name, size, label }: Said): Piece[] | null {
  const sets = answer.items;
  const alone = sets.filter((set) => set.size === 1).length;
  if (answer.next !== null && alone === sets.length) return null;
  const larger = answer.total - alone;
  const horizon = hoursInWords(answer.answer.horizonHours ?? 0);
  const level = levelOf(answer.answer.over);
  const first = sets.reduce<WhoSet | undefined>((least, set) => (least && least.stopsAfterHours <= set.stopsAfterHours ? least : set), undefined);
  if (first === undefined) return [t("say.none", { count: size, noun: t(`noun.${level}`, { count: 1 }), name, horizon })];
  const after = afterInWords(first.stopsAfterHours);
  if (alone === 0) {
    const many = { mark: t("say.groups", { count: larger, number: inWords(larger) }) };
    return t.rich("say.together", { noun: t(`noun.${level}`, { count: 1 }), name, horizon, many, after }) as Piece[];
  }
  const firstAlone = sets.find((set) => set.size === 1) ?? first;
  const many = { mark: sentenceCase(t("say.many", { number: inWords(alone), noun: t(`noun.${level}`, { count: alone }) })) };
  const said = t.rich("say.alone", { many, name, horizon, first: label(firstAlone.switches[0] ?? ""), after: afterInWords(firstAlone.stopsAfterHours) }) as Piece[];
  return larger === 0 ? said : [...said, ` ${sentenceCase(t("say.more", { count: larger, number: inWords(larger) }))}`];
}

export const plain = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === "string" ? piece : piece.mark)).join("");
