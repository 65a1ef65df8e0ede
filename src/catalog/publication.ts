/** Name of this reference, its relation to the API, and the day of its first publication. */
import type { Publication } from './record.ts';

export const publication = {
  title: 'API Status Codes',
  description:
    'What a status code or sub-code of the API means, who can fix it, what to check first, and whether to retry.',
  standing: 'An independent reference, made from the API’s public documentation.',
  about:
    'This is an independent reference for the Rubiq REST API (formerly dialogportal). It is not made by the vendor, Fluid Solutions; “Fluid” on these pages means that company.',
  caveat: 'nothing was tested against the API itself',
  package: 'api-status-codes',
  date: '2026-11-22',
  id: '81afc284-3207-45af-ba69-29abd256d7d8',
} as const satisfies Publication;
