/** Every endpoint that is known, in the order of its number. */
import { authenticationEndpoints } from './authentication.ts';
import { dataRequestEndpoints } from './data-requests.ts';
import { deviceAndMessageEndpoints } from './devices-and-messages.ts';
import { accountEndpoints } from './entities/accounts.ts';
import { trackAndSearchEndpoints } from './entities/tracks-and-search.ts';
import { formAndDocumentEndpoints } from './forms-and-documents.ts';
import { leadAndPolicyEndpoints } from './leads-and-policies.ts';
import { lotteryEndpoints } from './lottery.ts';
import { preferenceEndpoints } from './preferences.ts';
import { acceptanceEndpoints } from './terms/acceptance.ts';
import { permissionEndpoints } from './terms/permissions.ts';
import { termsVersionEndpoints } from './terms/versions.ts';

export const endpoints = [
  ...accountEndpoints,
  ...trackAndSearchEndpoints,
  ...leadAndPolicyEndpoints,
  ...authenticationEndpoints,
  ...acceptanceEndpoints,
  ...permissionEndpoints,
  ...termsVersionEndpoints,
  ...dataRequestEndpoints,
  ...preferenceEndpoints,
  ...deviceAndMessageEndpoints,
  ...formAndDocumentEndpoints,
  ...lotteryEndpoints,
] as const;
