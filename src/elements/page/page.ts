/** What every page has, in one script: each further one would be a request. */
import '../search/site-search.ts';
import './theme-select.ts';
import '../shared/code-copy.ts';
import './current-page.ts';
