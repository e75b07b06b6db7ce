import { messages } from "../../messages";
import { registers } from "../../messages/en/registers";

export const t = messages(registers);
