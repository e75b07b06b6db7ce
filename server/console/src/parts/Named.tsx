/** What something is called, and beneath it the id that the model knows it by, where that is another. */
export function Named({ id, label }: { id: string; label: string }) {
  return (
    <span class="named">
      {label} {label !== id && <code class="id-under">{id}</code>}
    </span>
  );
}
