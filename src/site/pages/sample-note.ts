/** What is documented of a sample response. */
export const sampleNote =
  'An example: the status and the sub-code are documented, names and dates are made up. What the body of an error holds is not documented.';
