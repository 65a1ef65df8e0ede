/**
 * Statuses that this API does not document but that a client may meet, with their names from the IANA
 * registry and their usual senders. Advice, not documentation.
 */

/** A status that somebody else's software sends. */
export interface ForeignStatus {
  readonly status: number;
  readonly name: string;
  readonly advice: string;
}

export const foreignStatuses = [
  {
    status: 301,
    name: 'Moved Permanently',
    advice:
      'A redirect in front of the API, often from http to https. Sign and call the final address yourself.',
  },
  {
    status: 302,
    name: 'Found',
    advice: 'A redirect in front of the API, often a sign-in page of a proxy. Look at the Location header.',
  },
  {
    status: 304,
    name: 'Not Modified',
    advice: 'A cache answered because your client sent a condition such as If-None-Match. Call without it.',
  },
  {
    status: 307,
    name: 'Temporary Redirect',
    advice: 'A redirect in front of the API. Sign and call the address in the Location header yourself.',
  },
  {
    status: 308,
    name: 'Permanent Redirect',
    advice:
      'A redirect in front of the API, often from http to https. Sign and call the final address yourself.',
  },
  {
    status: 405,
    name: 'Method Not Allowed',
    advice:
      'The web server or a gateway refused the method before the API saw it. Compare it with the endpoint’s page.',
  },
  {
    status: 407,
    name: 'Proxy Authentication Required',
    advice: 'Your own network’s proxy wants you to sign in. Set the proxy’s user and password in the client.',
  },
  {
    status: 408,
    name: 'Request Timeout',
    advice:
      'A server or proxy waited too long for the rest of your request. Look at slow uploads and idle connections.',
  },
  {
    status: 411,
    name: 'Length Required',
    advice: 'A server or proxy wants a Content-Length. Send the body in one piece rather than chunked.',
  },
  {
    status: 413,
    name: 'Content Too Large',
    advice:
      'A web server or gateway limits the size of a body. Find out whose limit it is before you split the request.',
  },
  {
    status: 414,
    name: 'URI Too Long',
    advice:
      'A web server or gateway limits the length of an address. Look for a value that grew, such as a token in the URL.',
  },
  {
    status: 415,
    name: 'Unsupported Media Type',
    advice: 'A web server or framework refused the Content-Type. Send application/json for a JSON body.',
  },
  {
    status: 429,
    name: 'Too Many Requests',
    advice: 'A gateway or firewall limits your rate. Wait as long as Retry-After says, then send less.',
  },
  {
    status: 431,
    name: 'Request Header Fields Too Large',
    advice:
      'A web server limits the size of the header. Look for cookies or repeated fields that your client adds.',
  },
  {
    status: 502,
    name: 'Bad Gateway',
    advice:
      'A proxy or load balancer got no valid answer from the server behind it. Whether the request was carried out is not known: check before you repeat one that changes data.',
  },
  {
    status: 503,
    name: 'Service Unavailable',
    advice:
      'A proxy, a load balancer or the web server is overloaded or under maintenance. Wait, and respect Retry-After where it is given.',
  },
  {
    status: 504,
    name: 'Gateway Timeout',
    advice:
      'A proxy waited too long for the server behind it. Whether the request was carried out is not known: check before you repeat one that changes data.',
  },
] as const satisfies readonly ForeignStatus[];
