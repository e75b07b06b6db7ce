export interface Finding {
  readonly severity: "error" | "warning" | "note";
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly maybe?: string | null;
}

/** An answer that is not one: the server's problem+json, or the network's silence (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly maybe: string | null = null,
    readonly findings: readonly Finding[] = [],
  ) {
    super(detail === "" ? title : detail);
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null);
    const said = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
    const word = (key: string): string => (typeof said[key] === "string" ? said[key] : "");
    const findings = Array.isArray(said["problems"]) ? (said["problems"] as Finding[]) : [];
    return new Problem(response.status, word("title") || response.statusText, word("detail"), word("maybe") || null, findings);
  }

  static ofNetwork(): Problem {
    return new Problem(0, "", "");
  }
}
