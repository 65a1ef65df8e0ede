/** Collects the entries of the package, by the names that programs import. */
import * as advice from '../../src/advice.ts';
import * as client from '../../src/client.ts';
import * as endpoints from '../../src/endpoints.ts';
import * as main from '../../src/index.ts';
import * as mock from '../../src/mock/index.ts';
import * as signature from '../../src/signature.ts';

export const entries = {
  'api-status-codes': main,
  'api-status-codes/advice': advice,
  'api-status-codes/client': client,
  'api-status-codes/endpoints': endpoints,
  'api-status-codes/mock': mock,
  'api-status-codes/signature': signature,
} as const;
