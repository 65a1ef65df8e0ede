/** The keys of the JSON form, in their fixed order. */
export const verdictKeys = [
  'kind',
  'code',
  'status',
  'subCode',
  'endpoint',
  'title',
  'message',
  'retry',
  'fixer',
  'url',
  'meanings',
];
