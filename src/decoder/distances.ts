/** The most lines between two pieces of evidence of one response, or of its request. */
export const distances = {
  /** From a name at the end of a line to its value. */
  nameToValue: 3,
  /** From the method to the URL of a request. */
  methodToUrl: 3,
  /** From a response to its request below. */
  responseToRequest: 4,
  /** From a code to a mention of it, or to the rest of its response. */
  mention: 6,
  /** From a request in a sentence to its response. */
  sentenceToResponse: 8,
  /** From a status to the status line of its message. */
  statusToMessage: 8,
  /** From one field of a response to the next. */
  fieldToField: 20,
  /** From a request in a line of its own to its response, across a progress meter. */
  requestToResponse: 30,
  /** From a response to a repetition of it. */
  repetition: 40,
  /** From a status line to a body that repeats the code. */
  body: 60,
  /** Between requests in lines of the same form that may run at once. */
  parallelRequests: 60,
  /** From a response with marks to its copy without. */
  copy: 200,
} as const;
