import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ask } from '../../client/ask';
import { useAnswer, useAsked } from '../../client/use-answer';
import { StoryAsKnownDocument, StoryClaimsDocument, type StoryClaimsQuery, StoryNowDocument } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { readable, today } from '../../parts/dates';
import { Page } from '../../parts/page';
import { Behind, Picture } from '../../parts/picture';
import { VerdictStrip } from '../../parts/verdict-strip';
import { Forecasts } from './forecasts';
import { Gaps } from './gaps';
import { claimsKnown, DAY_OF_THE_STORY, type Known } from './known';
import { KnownOn } from './known-on';
import { Moved } from './moved';
import { Questions } from './questions';
import { WhatHappened } from './what-happened';
import './story.css';

const AS_TABLE = { operation: StoryClaimsDocument, variables: {} };
const ALL_CLAIMS = { first: 100 };

/** The founding story, as it was known at the end of a day that the reader chooses; today's has not come, so for today it is what is known now. */
export default function StoryPage() {
  const { query, route } = useLocation();
  const asked = query['known'] ?? '';
  const [day, setDay] = useState(/^\d{4}-\d\d-\d\d$/.test(asked) && asked >= DAY_OF_THE_STORY && asked < today() ? asked : today());
  const past = day < today();
  const variables = { knownAt: `${day}T23:59:59Z` };
  const question = past ? { operation: StoryAsKnownDocument, variables } : { operation: StoryNowDocument, variables: {} };
  const known = useAsked(`story ${day}`, async (signal) =>
    past ? (await ask(StoryAsKnownDocument, variables, signal)).asOf : ask(StoryNowDocument, {}, signal),
  );
  const claims = useAnswer(StoryClaimsDocument, ALL_CLAIMS);
  const onDay = (next: string) => {
    setDay(next);
    route(next < today() ? `/story?known=${next}` : '/story', true);
  };
  return (
    <Page
      kicker="Site 31/6, Baikonur"
      title="The pad under Soyuz MS-28"
      lead="A launch to the station went well, and wrecked the pad that it left. What was said of it, by whom and where, and what came. Move the day to read it as it was known then."
    >
      <KnownOn day={day} onDay={onDay} news={claims.answer?.incident?.claims.nodes.map(({ knownFrom }) => knownFrom) ?? []} />
      <Answered asked={known} what="the story">
        {(story) => (
          <>
            <WhatHappened known={story} />
            <Picture
              title="Could Russia launch people?"
              caption={`Day by day from September 2025 to August 2026, as far as known ${past ? `on ${readable(day)}` : 'today'}: with a certified rocket and craft on a pad fit for them.`}
              question={question}
            >
              <VerdictStrip spans={story.capabilityHistory.spans} />
            </Picture>
            <Moved known={story} />
            <Behind question={question} what="What was known" />
            <Answered asked={claims} what="who says what">
              {(all) => <Said known={story} all={all} />}
            </Answered>
          </>
        )}
      </Answered>
      <Gaps />
    </Page>
  );
}

/** Forecasts and claims, of those known on the day. */
function Said({ known, all }: { known: Known; all: StoryClaimsQuery }) {
  const claims = claimsKnown(known, all);
  const question = { operation: StoryClaimsDocument, variables: ALL_CLAIMS };
  return (
    <>
      <Forecasts claims={claims} known={known} question={question} csv={AS_TABLE} />
      <Questions claims={claims} />
      <Behind question={question} csv={AS_TABLE} what="Who says what" />
    </>
  );
}
