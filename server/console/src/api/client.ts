import { Problem } from "./problem";
import type { Session } from "./types";

export const API = "/api/v1";

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** The address of a resource: api(["models", id, "cut"], {off: ["vendor-h"]}). Empty values are left out, lists are joined by commas. */
export function api(path: readonly string[], query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      if (value.length > 0) words.append(name, value.join(","));
    } else if (value !== null && value !== undefined && value !== "" && value !== false) words.append(name, String(value));
  }
  const search = words.toString();
  return [API, ...path.map(encodeURIComponent)].join("/") + (search === "" ? "" : `?${search}`);
}

/** @throws Problem if the server refuses or cannot be reached; an AbortError passes as it is. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(url, { headers: { Accept: "application/json" }, ...(signal && { signal }) });
  return (await response.json()) as T;
}

export async function getText(url: string, signal?: AbortSignal): Promise<{ text: string; etag: string | null }> {
  const response = await reach(url, signal ? { signal } : {});
  return { text: await response.text(), etag: response.headers.get("ETag") };
}

export interface Change {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly json?: unknown;
  /** A body that is not JSON, with its media type. */
  readonly body?: { readonly type: string; readonly data: BodyInit };
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Changes something; a token that has expired is fetched anew once. */
export async function send<T>(url: string, change: Change): Promise<T> {
  try {
    return await sendWith<T>(url, change, (await session()).csrf);
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 403) throw failure;
    forgetSession();
    return await sendWith<T>(url, change, (await session()).csrf);
  }
}

async function sendWith<T>(url: string, change: Change, csrf: string): Promise<T> {
  const headers = new Headers({ Accept: "application/json", "Linchpin-CSRF": csrf });
  if (change.ifMatch !== undefined) headers.set("If-Match", change.ifMatch);
  if (change.idempotencyKey !== undefined) headers.set("Idempotency-Key", change.idempotencyKey);
  if (change.json !== undefined) headers.set("Content-Type", "application/json");
  else if (change.body !== undefined) headers.set("Content-Type", change.body.type);
  const body = change.json !== undefined ? JSON.stringify(change.json) : (change.body?.data ?? null);
  const response = await reach(url, { method: change.method, headers, body, ...(change.signal && { signal: change.signal }) });
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...init });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw Problem.ofNetwork();
  }
  if (!response.ok) throw await Problem.of(response);
  return response;
}

let known: Promise<Session> | null = null;

/** The session is asked for once; a failure is not kept. */
export function session(): Promise<Session> {
  known ??= getJson<Session>(api(["session"])).catch((failure: unknown) => {
    known = null;
    throw failure;
  });
  return known;
}

export function forgetSession(): void {
  known = null;
}
