import type { ComponentChildren } from 'preact';
import type { NoAnswer } from '../client/ask';
import type { Asked } from '../client/use-answer';

interface Props<Answer> {
  asked: Asked<Answer>;
  /** What is being fetched, for those who wait. */
  what: string;
  children: (answer: Answer) => ComponentChildren;
}

/** Shows an answer once it is there; until then that it is on its way, or why it is not. */
export function Answered<Answer>({ asked: { answer, failure, waiting, again }, what, children }: Props<Answer>) {
  return (
    <>
      {failure && <Failed failure={failure} again={again} />}
      {answer === undefined ? (
        waiting && <p class="waiting" role="status">{`Fetching ${what}…`}</p>
      ) : (
        <div aria-busy={waiting}>{children(answer)}</div>
      )}
    </>
  );
}

const ADVICE = {
  unreachable: 'It may be starting, or be out of reach from here.',
  busy: 'The limit counts by the minute.',
  refused: 'Asking again will hardly help; the query behind this page may be out of date.',
};

function Failed({ failure, again }: { failure: NoAnswer; again: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>
        <strong>{failure.message}</strong> {ADVICE[failure.why]}
        {failure.retryAfter && ` It lets you ask again in ${failure.retryAfter} seconds.`}
      </p>
      <button type="button" onClick={again}>
        Ask again
      </button>
    </div>
  );
}
