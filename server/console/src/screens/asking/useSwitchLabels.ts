import { useMemo } from "preact/hooks";
import { api } from "../../api/client";
import { termsOf } from "../../api/terms";
import type { Page, Row } from "../../api/types";
import { useResource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { COMMON } from "../../state/shapes";
import { labelIn } from "./labels";

const MOST = 1000;

interface Named extends Row {
  readonly id: string;
  readonly label?: string;
  readonly side?: string | null;
}

export type LabelledLevel = "parties" | "jurisdictions" | "blocs" | "sites";

export interface SwitchLabels {
  readonly label: (id: string) => string;
  readonly side: (id: string) => string | null;
}

/** What the switches of up to two levels are called and whose side they are on; ids until the lists are there. */
export function useSwitchLabels(one: LabelledLevel | null, other: LabelledLevel | null = null): SwitchLabels {
  const first = useList(one);
  const second = useList(other);
  return useMemo(() => {
    const named = [...(first ?? []), ...(second ?? [])];
    const names = new Map(named.map((each) => [each.id, each.label ?? each.id]));
    const sides = new Map(named.map((each) => [each.id, each.side ?? null]));
    return { label: (id) => labelIn(names, id), side: (id) => sides.get(id) ?? sides.get(id.replace(/:\w+$/, "")) ?? null };
  }, [first, second]);
}

function useList(over: LabelledLevel | null): readonly Named[] | undefined {
  const { id } = useModel();
  const [common] = useAddress(COMMON);
  return useResource<Page<Named>>(over && api(["models", id, "switches"], { ...termsOf(common), over, limit: MOST })).data?.items;
}
