// rendezvous report says what the curated record holds and how well it is founded; --all lists everything.
import { exitWith } from './exit.js';
import { readCuratedFacts } from './facts/index.js';
import { printed, reportOf } from './facts/report.js';

try {
  console.log(printed(reportOf(readCuratedFacts().rows()), process.argv.includes('--all')));
} catch (error) {
  exitWith(error);
}
