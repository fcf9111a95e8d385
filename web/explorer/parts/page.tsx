import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface Props {
  /** What kind of page it is, above its title. */
  kicker: string;
  /** Undefined while it is not known. */
  title: string | undefined;
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** A page with its title, in the window's title too. */
export function Page({ kicker, title, lead, children }: Props) {
  useEffect(() => {
    document.title = title ? `${title} · Rendezvous` : 'Rendezvous';
  }, [title]);
  return (
    <article class="page">
      <header class="page-head">
        <p class="kicker">{kicker}</p>
        <h1 tabIndex={-1}>{title ?? '…'}</h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {children}
    </article>
  );
}
