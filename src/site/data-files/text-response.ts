/** Makes a response with text. */
export function textResponse(mediaType: string, text: string): Response {
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}
