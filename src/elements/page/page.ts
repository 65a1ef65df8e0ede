/** Loads the elements of every page in one script: each further script would be a request. */
import '../search/site-search.ts';
import './theme-select.ts';
import '../shared/code-copy.ts';
import './current-page.ts';
