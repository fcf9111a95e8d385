import { group } from 'd3-array';
import { NodeLink } from '../../parts/node-link';
import { When } from '../../parts/when';
import { words } from '../../parts/words';
import { type Item, tone } from './lanes';

/** Everything that the picture shows, as text: year by year. */
export function ItemList({ items }: { items: Item[] }) {
  if (items.length === 0) return <p>Nothing of these kinds is on record in these years.</p>;
  return (
    <section aria-labelledby="items">
      <h2 id="items">One by one</h2>
      {[...group(items, ({ date }) => date.date.slice(0, 4))].map(([year, ofYear]) => (
        <section key={year} class="year" aria-labelledby={`year-${year}`}>
          <h3 id={`year-${year}`}>{year}</h3>
          <ul class="rows">
            {ofYear.map((item, index) => (
              <li key={index}>
                <span>
                  <When date={item.date} />
                </span>
                <span class={`item ${tone(item)}`}>
                  <NodeLink node={item.node}>{item.title}</NodeLink>
                  <small>{words(item.kind)}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
