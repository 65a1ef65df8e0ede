/** Every endpoint that is known, in the order of its number. */
import { authenticationEndpoints } from './authentication.ts';
import { dataRequestEndpoints } from './data-requests.ts';
import { deviceAndMessageEndpoints } from './devices-and-messages.ts';
import { entityEndpoints } from './entities.ts';
import { formAndDocumentEndpoints } from './forms-and-documents.ts';
import { leadAndPolicyEndpoints } from './leads-and-policies.ts';
import { lotteryEndpoints } from './lottery.ts';
import { preferenceEndpoints } from './preferences.ts';
import { termsAndPermissionEndpoints } from './terms-and-permissions.ts';

export const endpoints = [
  ...entityEndpoints,
  ...leadAndPolicyEndpoints,
  ...authenticationEndpoints,
  ...termsAndPermissionEndpoints,
  ...dataRequestEndpoints,
  ...preferenceEndpoints,
  ...deviceAndMessageEndpoints,
  ...formAndDocumentEndpoints,
  ...lotteryEndpoints,
] as const;
