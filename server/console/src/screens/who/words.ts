import { messages } from "../../messages";
import { who } from "../../messages/en/who";

/** The words of Who, for all its parts. */
export const t = messages(who);
