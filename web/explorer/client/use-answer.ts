import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../generated/operations';
import { ask, NoAnswer } from './ask';

/** How it stands with a question: `answer` is the latest there is, also while the next one is on its way. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  failure: NoAnswer | undefined;
  waiting: boolean;
  again(): void;
}

// The pages of one visit share what was answered, so that going back is instant. Small: a visit does not last.
const KEPT = 60;
const answers = new Map<string, unknown>();

/** Asks for as long as the component shows; asks anew when the variables change. */
export function useAnswer<Answer, Variables>(operation: TypedDocumentString<Answer, Variables>, variables: Variables): Asked<Answer> {
  return useAsked(operation.toString() + JSON.stringify(variables), (signal) => ask(operation, variables, signal));
}

/** Asks by a function of your own. @param key what tells one question from another */
export function useAsked<Answer>(key: string, find: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const [state, setState] = useState<{ key: string; answer?: Answer; failure?: NoAnswer }>({ key: '' });
  const [tries, setTries] = useState(0);
  const known = answers.get(key) as Answer | undefined;

  // `find` is new with each rendering; the key alone tells whether it is another question.
  useEffect(() => {
    if (known !== undefined) {
      setState({ key, answer: known });
      return;
    }
    const leaving = new AbortController();
    find(leaving.signal).then(
      (answer) => {
        remember(key, answer);
        if (!leaving.signal.aborted) setState({ key, answer });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        const failure = error instanceof NoAnswer ? error : new NoAnswer('refused', 'Something went wrong in this page.');
        setState(({ answer }) => ({ key, failure, ...(answer !== undefined && { answer }) }));
      },
    );
    return () => leaving.abort();
  }, [key, tries]);

  const settled = state.key === key;
  return {
    answer: known ?? state.answer,
    failure: settled && known === undefined ? state.failure : undefined,
    waiting: known === undefined && !settled,
    again() {
      setState(({ answer }) => ({ key: '', ...(answer !== undefined && { answer }) }));
      setTries(tries + 1);
    },
  };
}

function remember(key: string, answer: unknown) {
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
}
