/** Loads the elements of every page in one script: each further script would be a request. */
import '../search/site-search.ts';
import './theme-button.ts';
import '../shared/code-copy.ts';
import './site-menu.ts';
import './current-page.ts';
import './folds.ts';
import './meaning-picker.ts';
import './menu.ts';
import './row-filter.ts';
