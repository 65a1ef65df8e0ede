/** Lines in the common or combined format of access logs. */
import type { LineResponse } from './line-runs.ts';

const accessLine =
  /(?![\w.:-]{0,60}[Cc]ode)[\w.:-]{1,64} [\w.-]{1,64} [A-Za-z@._-][\w.@-]{0,63} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "(GET|HEAD|POST|PUT|DELETE|PATCH) (\/[\w%&+=~@?/.-]{0,2000}) HTTP\/\d(?:\.\d)?" ([2-5]\d\d) (?:\d{1,12}|-)(?: "([^"\n\r\\]{0,2000}" "[^"\n\r\\]{0,500})")?(?=\r?\n)/y;
/** Evidence that only a complete look at the line can weigh. */
const evidence =
  /(?<![\w./])[1-5]\d\d(?!\w)|tatus|TATUS|ode|ODE|xpected|\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|HTTP)\b/;
/** A URL that is more than that, or ends with the punctuation of a sentence. */
const unclearUrl = /[.?]$|\/codes\/|expect|(?:filter|where|cond|having|select)(?!\w)/i;

/** The layouts of lines without and with strings at the end. */
const common = { strings: [] };
const combined = { strings: ['referer', 'user agent'] };

/** Reads the line at an index of a text; `null` where it is of another format, or has other evidence. */
export function accessLineAt(source: string, at: number): LineResponse | null {
  accessLine.lastIndex = at;
  const match = accessLine.exec(source);
  if (!match) return null;
  const [text, method = '', url = '', status = '', tail = ''] = match;
  if (unclearUrl.test(url)) return null;
  if (evidence.test(tail)) return null;
  const start = text.indexOf(' HTTP/') + 1;
  const end = text.indexOf('" ', start) + 2 + status.length;
  const layout = tail === '' ? common : combined;
  return { text, start, end, status: Number(status), request: { method, url }, isStatusLine: true, layout };
}
