import { readable, readableTime } from './dates';

/** A date as exact as its source. */
export function When({ date }: { date: { text: string } }) {
  // HTML has no words for a quarter or a half; those stay plain text.
  return /-[QH]/.test(date.text) ? <span>{readable(date.text)}</span> : <time dateTime={date.text}>{readable(date.text)}</time>;
}

/** From one date to another, either of which may be unknown. */
export function Span({ from, to }: { from: { text: string } | null; to: { text: string } | null }) {
  if (!from && !to) return <span>dates unknown</span>;
  if (!from) return <span>until {to && <When date={to} />}</span>;
  return (
    <span>
      {to ? '' : 'since '}
      <When date={from} />
      {to && (
        <>
          {' – '}
          <When date={to} />
        </>
      )}
    </span>
  );
}

/** A moment with its precision. */
export function Time({ time, precision }: { time: string; precision: string | null }) {
  return <time dateTime={time}>{readableTime(time, precision)}</time>;
}
