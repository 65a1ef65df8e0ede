/** Reads dates of HTTP headers. */

/** `Sun, 06 Nov 1994 08:49:37 GMT` */
const fixedDate = /^[A-Z][a-z]{2}, /;
/** `Sunday, 06-Nov-94 08:49:37 GMT` */
const rfc850Date = /^[A-Z][a-z]{5,8}, (\d\d)-([A-Z][a-z]{2})-(\d\d) ([\d:]{8}) GMT$/;
/** `Sun Nov  6 08:49:37 1994` */
const asctimeDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) ([\d:]{8}) (\d{4})$/;
const halfCentury = 18_263 * 24 * 3_600_000;

/**
 * Reads a date in one of the three forms of HTTP. A year of two digits that would be more than 50 years ahead belongs to
 * the century before.
 *
 * @param now The current time in milliseconds since 1970.
 * @returns The time in milliseconds since 1970 in UTC; `NaN` if it is no date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, now: number): number {
  if (fixedDate.test(text)) return Date.parse(text);
  const [, asctimeMonth, asctimeDay, asctimeTime, asctimeYear] = asctimeDate.exec(text) ?? [];
  if (asctimeDay) return Date.parse(`${asctimeDay} ${asctimeMonth} ${asctimeYear} ${asctimeTime} GMT`);
  const [, day, month, year, time] = rfc850Date.exec(text) ?? [];
  const date = Date.parse(`${day} ${month} 20${year} ${time} GMT`);
  return date - now > halfCentury ? Date.parse(`${day} ${month} 19${year} ${time} GMT`) : date;
}
