import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { Footer } from './frame/footer';
import { Masthead } from './frame/masthead';
import Home from './pages/home/home';
import NotFound from './pages/not-found/not-found';

// Each page is a file of its own, fetched when somebody goes there.
const Story = lazy(() => import('./pages/story/story'));
const Timeline = lazy(() => import('./pages/timeline/timeline'));
const Pads = lazy(() => import('./pages/pads/pads'));
const Launches = lazy(() => import('./pages/launches/launches'));
const Search = lazy(() => import('./pages/search/search'));
const Mission = lazy(() => import('./pages/mission/mission'));
const Agency = lazy(() => import('./pages/agency/agency'));
const Person = lazy(() => import('./pages/person/person'));
const Pad = lazy(() => import('./pages/pad/pad'));
const Agreement = lazy(() => import('./pages/agreement/agreement'));
const Sanction = lazy(() => import('./pages/sanction/sanction'));
const Incident = lazy(() => import('./pages/incident/incident'));
const Event = lazy(() => import('./pages/event/event'));
const Cooperation = lazy(() => import('./pages/cooperation/cooperation'));

/** Addresses of the API and of its files are not the explorer's: links there leave it. */
const OURS = /^\/(?!graphql\b|[^?]*\.)/;

export function App() {
  return (
    <LocationProvider scope={OURS}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Masthead />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={Home} />
            <Route path="/story" component={Story} />
            <Route path="/timeline" component={Timeline} />
            <Route path="/pads" component={Pads} />
            <Route path="/launches" component={Launches} />
            <Route path="/search" component={Search} />
            <Route path="/mission/:slug" component={Mission} />
            <Route path="/agency/:slug" component={Agency} />
            <Route path="/person/:slug" component={Person} />
            <Route path="/pad/:slug" component={Pad} />
            <Route path="/agreement/:slug" component={Agreement} />
            <Route path="/sanction/:slug" component={Sanction} />
            <Route path="/incident/:slug" component={Incident} />
            <Route path="/event/:slug" component={Event} />
            <Route path="/cooperation/:slug" component={Cooperation} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </main>
      <Footer />
    </LocationProvider>
  );
}
