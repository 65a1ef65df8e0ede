/** The catalog that this site is made from, and what the whole site asks of it. */

import { compactCatalog } from '../catalog/compact.ts';
import { catalog } from '../catalog/index.ts';
import { indexCodes } from './render/code-index.ts';

export { catalog };

/** Look-up over every code. */
export const codeIndex = indexCodes(catalog);

/** What a browser needs of it. */
export const compact = compactCatalog(catalog);
