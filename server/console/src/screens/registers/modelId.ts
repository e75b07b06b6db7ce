const MOST = 64;

/** What a model made of a register may be called: its name without the ending, in the letters that the server takes. */
export function modelIdOf(register: string): string {
  const id = register
    .replace(/\.(zip|xlsx)$/i, "")
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, MOST);
  return id === "" ? "register" : id;
}
