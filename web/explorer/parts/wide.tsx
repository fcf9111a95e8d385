import type { ComponentChildren } from 'preact';

/** A table that may be wider than a phone: it scrolls by itself, with the keyboard too. */
export function Wide({ labelledBy, children }: { labelledBy: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section class="wide" tabIndex={0} aria-labelledby={labelledBy}>
      <table>{children}</table>
    </section>
  );
}
