import { useLocation } from 'preact-iso';
import { allPages } from '../../client/all-pages';
import { useAsked } from '../../client/use-answer';
import { PadsOnMapDocument } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { dayOf, readable } from '../../parts/dates';
import { Page } from '../../parts/page';
import { Picture } from '../../parts/picture';
import { DayPicker } from './day-picker';
import { Legend } from './legend';
import { PadMap } from './pad-map';
import { SiteList } from './site-list';
import { changes } from './state';
import './pads.css';

const QUESTION = { operation: PadsOnMapDocument, variables: {} };
const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));

export default function PadsPage() {
  const asked = useAsked('pads', (signal) => allPages(PadsOnMapDocument, {}, ({ pads }) => pads, signal));
  const { query, route } = useLocation();
  const day = isDay(query['on']) ? query['on'] : dayOf(Date.now());
  return (
    <Page
      kicker="Pads"
      title="Launch pads, day by day"
      lead="Drag the day: each pad of which a state is on record shows the one that it was in at the end of it."
    >
      <Answered asked={asked} what="the pads">
        {(pads) => (
          <>
            <DayPicker day={day} changes={changes(pads)} onDay={(next) => route(`/pads?on=${next}`, true)} />
            <Picture
              title={readable(day)}
              caption="Pads of one place stand in a row. States of the record hold until another is known; where it was not checked so far, the list says so."
              question={QUESTION}
              csv={QUESTION}
            >
              <PadMap pads={pads} day={day} />
              <Legend />
            </Picture>
            <SiteList pads={pads} day={day} />
          </>
        )}
      </Answered>
    </Page>
  );
}
