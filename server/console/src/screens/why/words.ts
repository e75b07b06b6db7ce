import { messages } from "../../messages";
import { why } from "../../messages/en/why";

/** The words of Why, for all its parts. */
export const t = messages(why);
