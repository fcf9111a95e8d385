import { render } from 'preact';
import '@fontsource-variable/newsreader/wght.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/sofia-sans-condensed/wght.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import { App } from './app';
import { applyTheme } from './frame/theme';

applyTheme();
const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no #explorer');
render(<App />, root);
