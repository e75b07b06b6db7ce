// Runs before the first paint, so that a kept theme does not flash in the other one.
import { applyTheme, keptTheme } from "./theme";

applyTheme(keptTheme());
