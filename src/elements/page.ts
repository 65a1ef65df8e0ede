/** What every page has, in one script: each further one would be a request. */
import './site-search.ts';
import './theme-select.ts';
import './code-copy.ts';
import './current-page.ts';
