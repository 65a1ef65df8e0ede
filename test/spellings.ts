/** Lists the ways in which a code may be typed, printed or pasted. */
export function spellings(code: string): string[] {
  const [status, sub] = code.split('.');
  const log = `2026-11-22T02:13:44.120Z WARN client request failed status=${status} ApiStatusSubCode=${code} after 25 ms`;
  const plain = [
    code,
    `ApiStatusSubCode: ${code}`,
    `ApiStatusSubCode=${code}`,
    `apistatussubcode: ${code}`,
    `/codes/${code.replace('.', '-')}`,
    log,
  ];
  return sub === undefined
    ? [...plain, `HTTP/1.1 ${status}`]
    : [...plain, `${status}-${sub}`, `${status} ${sub}`, `${status}_${sub}`];
}
