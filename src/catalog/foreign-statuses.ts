/**
 * Statuses that this API does not document but that a client may meet, with their names from the IANA
 * registry and their usual senders. Advice, not documentation.
 */

/** A status that the software of others sends. */
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
      'A server before the API redirects, often from http to https. Sign and call the final URL yourself.',
  },
  {
    status: 302,
    name: 'Found',
    advice:
      'A server before the API redirects, often to the sign-in page of a proxy. Look at the Location header.',
  },
  {
    status: 304,
    name: 'Not Modified',
    advice:
      'A cache answered because your client sent a condition such as If-None-Match. Send the request without it.',
  },
  {
    status: 307,
    name: 'Temporary Redirect',
    advice: 'A server before the API redirects. Sign and call the URL in the Location header yourself.',
  },
  {
    status: 308,
    name: 'Permanent Redirect',
    advice:
      'A server before the API redirects, often from http to https. Sign and call the final URL yourself.',
  },
  {
    status: 405,
    name: 'Method Not Allowed',
    advice:
      'The web server or a gateway refused the method before the request reached the API. Compare it with the endpoint’s page.',
  },
  {
    status: 407,
    name: 'Proxy Authentication Required',
    advice:
      'A proxy in your own network requires you to sign in. Set its username and password in the client.',
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
    advice:
      'A server or proxy requires a Content-Length. Send the body with its length instead of in chunks.',
  },
  {
    status: 413,
    name: 'Content Too Large',
    advice:
      'A web server or gateway limits the size of the body. Find out which one before you split the request.',
  },
  {
    status: 414,
    name: 'URI Too Long',
    advice:
      'A web server or gateway limits the length of the URL. Look for a value that has grown, such as a token.',
  },
  {
    status: 415,
    name: 'Unsupported Media Type',
    advice: 'A web server or framework refused the Content-Type. Send application/json for a JSON body.',
  },
  {
    status: 429,
    name: 'Too Many Requests',
    advice:
      'A gateway or firewall limits the rate of your requests. Wait as long as Retry-After says, then send fewer.',
  },
  {
    status: 431,
    name: 'Request Header Fields Too Large',
    advice:
      'A web server limits the size of the headers. Look for cookies or repeated headers that your client adds.',
  },
  {
    status: 502,
    name: 'Bad Gateway',
    advice:
      'A proxy or load balancer got no valid response from the server. The request may have been carried out: check before you repeat one that changes data.',
  },
  {
    status: 503,
    name: 'Service Unavailable',
    advice:
      'A proxy, a load balancer or the web server is overloaded or under maintenance. Wait as long as Retry-After says, if it is there.',
  },
  {
    status: 504,
    name: 'Gateway Timeout',
    advice:
      'A proxy waited too long for the server. The request may have been carried out: check before you repeat one that changes data.',
  },
] as const satisfies readonly ForeignStatus[];
