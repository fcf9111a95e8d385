import type { ComponentChildren } from 'preact';

/** Facts in a list, by name; what is unknown (null, undefined, an empty list) is left out. */
export function Facts({ facts }: { facts: [name: string, fact: ComponentChildren][] }) {
  const known = facts.filter(
    ([, fact]) => fact !== null && fact !== undefined && fact !== false && !(Array.isArray(fact) && fact.length === 0),
  );
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Things one after the other, with commas. */
export function Listed({ children }: { children: ComponentChildren[] }) {
  return (
    <>
      {children.map((child, index) => (
        <span key={index}>
          {index > 0 && ', '}
          {child}
        </span>
      ))}
    </>
  );
}
