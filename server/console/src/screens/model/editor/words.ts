import { messages } from "../../../messages";
import { editor } from "../../../messages/en/editor";

export const t = messages(editor);
