import './sources.js';
import './claims.js';
import './incidents.js';
import './pad-status.js';
import './events.js';
import './correct.js';
import './withdraw.js';
