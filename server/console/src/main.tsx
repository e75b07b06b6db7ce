import { render } from "preact";
import { App } from "./app/App";
import { followLinks } from "./app/location";

followLinks();
const root = document.getElementById("app");
if (root) render(<App />, root);
