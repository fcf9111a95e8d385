import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';

interface Props {
  /** What kind of page it is, above its title. */
  kicker: string;
  /** Undefined while it is not known. */
  title: string | undefined;
  lead?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

let first = true;

/** A page with its title, in the window's title too. */
export function Page({ kicker, title, lead, class: name = '', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { path } = useLocation();
  useEffect(() => {
    document.title = title ? `${title} · Rendezvous` : 'Rendezvous';
  }, [title]);
  // As a browser does with a new page: what reads aloud, and the tab key, begin at its title. The browser itself does so for the first.
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, [path]);
  return (
    <article class={`page ${name}`}>
      <header class="page-head">
        <p class="kicker">{kicker}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title ?? '…'}
        </h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {children}
    </article>
  );
}
