import type { ComponentChildren } from "preact";
import { Heading } from "../../app/Heading";

/** A screen that has its place and says what it will answer, and what answers it today. */
export function Place({ title, question, text, todayTitle, children }: { title: string; question: string; text: string; todayTitle: string; children: ComponentChildren }) {
  return (
    <div class="place">
      <Heading title={title} />
      <p class="lead">{question}</p>
      <p>{text}</p>
      <h2>{todayTitle}</h2>
      <ul class="today">{children}</ul>
    </div>
  );
}
