import { builder } from '../builder.js';
import type { Direction, Ordered, Sort } from './order.js';

const OrderDirection = builder.enumType('OrderDirection', { values: ['ASC', 'DESC'] as const });

type Sorts<Row> = Record<string, Sort<Row>>;

/** The input and enum by which a list is ordered: `<name>Order` over the names of `sorts`. */
export function orderInput<Row>(name: string, sorts: Sorts<Row>) {
  const field = builder.enumType(`${name}OrderField`, { values: Object.keys(sorts) as [string, ...string[]] });
  return builder.inputType(`${name}Order`, {
    fields: (t) => ({
      field: t.field({ type: field, required: true }),
      direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC' }),
    }),
  });
}

/** The orders that a caller asked for, or the list's own. A field named twice counts once. */
export function ordersOf<Row>(
  sorts: Sorts<Row>,
  asked: readonly { field: string; direction: Direction }[] | null | undefined,
  own: { field: string; direction: Direction },
): Ordered<Row>[] {
  const chosen = asked && asked.length > 0 ? asked : [own];
  const first = chosen.filter(({ field }, index) => chosen.findIndex((other) => other.field === field) === index);
  return first.map(({ field, direction }) => ({ ...sorts[field]!, name: field, direction }));
}
