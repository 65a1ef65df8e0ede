/** What the site is called, and what it is for, in one sentence. */

export const siteTitle = 'API Status Codes';

export const siteDescription =
  'What a status code or sub-code of the API means, whose side it is on, what to check and whether to retry.';
