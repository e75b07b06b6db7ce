import { api, forgetSession, session, type Query } from "../../api/client";
import { Problem } from "../../api/problem";

export interface Uploaded {
  readonly id?: string;
  /** Of a job that reads it, where the server does not answer at once. */
  readonly state?: string;
}

/** The file's name in the letters that the server keeps. */
export const nameOf = (file: string): string => file.replace(/[^A-Za-z0-9_.-]+/g, "_").replace(/^[^A-Za-z0-9]+/, "").replace(/\.{2,}/g, ".");

const FORBIDDEN = 403;

/** A key that is new for each package and the same each time it is sent: the server reads it once. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends a package; `fetch` does not tell how much is sent, so this is the older way. Answers the register, or a job.
 *
 * @throws Problem if it is refused or the server does not answer; an AbortError if the signal says so.
 */
export async function upload(model: string, file: File, key: string, onSent: (share: number) => void, signal: AbortSignal): Promise<{ readonly answer: Uploaded; readonly isJob: boolean }> {
  const query: Query = { name: nameOf(file.name) };
  const once = async (): Promise<{ readonly answer: Uploaded; readonly isJob: boolean }> =>
    post(api(["models", model, "registers"], query), file, (await session()).csrf, key, onSent, signal);
  try {
    return await once();
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== FORBIDDEN) throw failure;
    forgetSession();
    return once();
  }
}

function post(url: string, file: File, csrf: string, key: string, onSent: (share: number) => void, signal: AbortSignal): Promise<{ readonly answer: Uploaded; readonly isJob: boolean }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/zip");
    request.setRequestHeader("Linchpin-CSRF", csrf);
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.addEventListener("progress", (event) => event.lengthComputable && onSent(event.loaded / event.total));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) {
        done({ answer: JSON.parse(request.responseText || "{}") as Uploaded, isJob: request.status === 202 });
      } else void Problem.of(new Response(request.responseText, { status: request.status, statusText: request.statusText })).then(failed);
    });
    request.addEventListener("error", () => failed(Problem.ofNetwork()));
    request.addEventListener("abort", () => failed(new DOMException("", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** What can be told before sending: a package is a zip, by its name or its first bytes. */
export async function isZip(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return first[0] === 0x50 && first[1] === 0x4b;
}
