export type Direction = "ascending" | "descending";

/** How a list is sorted by a column, from the API's sort text ("-reach,id"): only the first field shows. */
export function directionOf(sort: string, column: string): Direction | null {
  const [first = ""] = sort.split(",");
  if (first === column) return "ascending";
  return first === `-${column}` ? "descending" : null;
}

/** The sort after a column's head is pressed: numbers begin with the largest, text with A; then the other way round. */
export function nextSort(sort: string, column: string, numeric: boolean): string {
  const now = directionOf(sort, column);
  if (now === null) return numeric ? `-${column}` : column;
  return now === "ascending" ? `-${column}` : column;
}
