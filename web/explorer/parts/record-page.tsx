import type { ComponentChildren } from 'preact';
import type { Question } from '../client/addresses';
import type { Asked } from '../client/use-answer';
import type { RecordPartsFragment } from '../generated/operations';
import NotFound from '../pages/not-found/not-found';
import { Answered } from './answered';
import { Claims } from './claims';
import { readable } from './dates';
import { Page } from './page';
import { Behind } from './picture';
import { Sources } from './sources';

interface Props<Answer, Shown extends RecordPartsFragment> {
  kind: string;
  question: Question;
  asked: Asked<Answer>;
  /** The record in the answer; null when there is none of the slug in the address. */
  pick: (answer: Answer) => Shown | null;
  name: (record: Shown) => string;
  children: (record: Shown) => ComponentChildren;
}

/** The page of one record: what it is, who says what of it, and where that comes from. */
export function RecordPage<Answer, Shown extends RecordPartsFragment>({
  kind,
  question,
  asked,
  pick,
  name,
  children,
}: Props<Answer, Shown>) {
  const record = asked.answer === undefined ? undefined : pick(asked.answer);
  if (record === null) return <NotFound />;
  return (
    <Page kicker={kind} title={record ? name(record) : undefined}>
      <Answered asked={asked} what={`this ${kind.toLowerCase()}`}>
        {() =>
          record && (
            <>
              {children(record)}
              <Claims claims={record.claims.nodes} of={record.claims.totalCount} />
              <Sources sources={record.sources} />
              <footer class="colophon">
                <p>
                  Checked through {readable(record.checkedThrough)}; publicly known since {readable(record.knownFrom.slice(0, 10))}.
                </p>
                <Behind question={question} what={name(record)} />
              </footer>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
