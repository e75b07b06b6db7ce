import { messages } from "../../messages";
import { plan } from "../../messages/en/plan";

/** The words of Plan, for all its parts. */
export const t = messages(plan);
