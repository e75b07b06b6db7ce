import { messages } from "../../messages";
import { model } from "../../messages/en/model";

export const t = messages(model);
