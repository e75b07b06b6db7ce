import { messages } from "../../messages";
import { switchboard } from "../../messages/en/switchboard";

/** The Switchboard's words, for all its parts. */
export const t = messages(switchboard);
