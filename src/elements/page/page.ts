/** Loads the elements of every page in one script: each further script would be a request. */
import '../search/site-search.ts';
import './theme-select.ts';
import '../shared/code-copy.ts';
import './current-page.ts';
import './folds.ts';
import './meaning-picker.ts';
import './menu.ts';
import './row-filter.ts';
