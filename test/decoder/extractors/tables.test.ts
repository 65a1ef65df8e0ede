import { describe, expect, test } from 'vitest';
import { decode, found, spans } from '../decode-text.ts';

const heading =
  '#Fields: date time cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken';
const row = '2026-11-22 02:13:44 POST /v1/entity - 443 - 10.0.0.9 curl/8 403 25 0 15';

describe('a log that names its columns', () => {
  test('is read by their names', () => {
    expect(found(`${heading}\n${row}`)).toEqual(['403.25@1001']);
    expect(spans(`${heading}\r\n${row}\r\n`)).toEqual(['403 25']);
  });

  test.each([
    ['sc-substatus sc-status', '25 403', '403.25'],
    ['sc-status sc-substatus', '403 0', '403'],
    ['sc-status sc-substatus', '403 -', '403'],
    ['sc-status', '403', '403'],
    ['sc-status sc-substatus sc(ApiStatusSubCode)', '403 14 403.25', '403.25'],
    ['sc-status time-taken', '403 25', '403'],
  ])('%j above %j gives %s', (names, values, code) => {
    expect(found(`#Fields: c-ip ${names}\n10.0.0.9 ${values}`)).toEqual([code]);
  });

  test('gives a finding for each line, and may have a new heading', () => {
    const text = `${heading}\n${row}\n${row}\n#Date: today\n#Fields: sc-status s-port\n401 443`;
    expect(found(text)).toEqual(['403.25@1001', '403.25@1001', '401']);
  });

  test('leaves lines of another form to the next extractors', () => {
    expect(found(`${heading}\n${row} 1\nApiStatusSubCode: 401.10`)).toEqual(['401.10@1001']);
    expect(found('#Fields: sc-status s-port\n- 443')).toEqual([]);
    expect(found('#Fields: s-port time-taken\n443 403')).toEqual([]);
  });
});

describe('a table with a heading', () => {
  const entry = '/v1/entity/id/7/data';

  test.each([
    [
      'Markdown',
      `| path | method | status |\n| --- | --- | --- |\n| ${entry} | GET | 403 |\n| ${entry} | PUT | 404 |`,
    ],
    [
      'Markdown without outer bars',
      `path | method | status\n--- | --- | ---\n${entry} | GET | 403\n${entry} | PUT | 404`,
    ],
    ['a wiki', `||path||method||status||\n||${entry}||GET||403||\n||${entry}||PUT||404||`],
    [
      'box-drawing characters',
      `│ path │ method │ status │\n├───┼───┼───┤\n│ ${entry} │ GET │ 403 │\n│ ${entry} │ PUT │ 404 │`,
    ],
    ['CSV', `path,method,status\n${entry},GET,403\n${entry},PUT,404`],
    ['CSV with quotation marks', `"path","method","status"\n"${entry}","GET","403"\n"${entry}","PUT","404"`],
    ['semicolons', `path;method;status\n${entry};GET;403\n${entry};PUT;404`],
    ['tabs', `path\tmethod\tstatus\n${entry}\tGET\t403\n${entry}\tPUT\t404`],
    ['gaps', `path                   method   status\n${entry}   GET      403\n${entry}   PUT      404`],
    ['words', `path method status\n${entry} GET 403\n${entry} PUT 404`],
    [
      'HTML',
      `<tr><th>path</th><th>method</th><th>status</th></tr>\n<tr><td>${entry}</td><td>GET</td><td>403</td></tr>\n<tr><td class="x">${entry}</td><td>PUT</td><td>404</td></tr>`,
    ],
    [
      'dashes below it',
      `path                 method status\n-------------------- ------ ------\n${entry} GET    403   \n${entry} PUT    404   `,
    ],
    [
      'equals signs below it',
      `path                 method status\n==================== ====== ======\n${entry} GET    403\n${entry} PUT    404`,
    ],
  ])('is read: %s', (_, text) => {
    expect(found(text)).toEqual(['403@1002', '404@1003']);
  });

  const codesOf = (...lines: string[]) =>
    decode(lines.join('\n')).map(({ code, request }) => [code, request]);

  test.each([
    ['url,status,subStatus', `${entry},403,25`, '403.25'],
    ['url,status,subStatus', `${entry},403,0`, '403'],
    ['url,status,subStatus', `${entry},403,00`, '403'],
    ['url,status,subStatus', `${entry},403,-`, '403'],
    ['url,status,subStatus', `${entry},403,`, '403'],
    ['url,status,sub', `${entry},403,25`, '403.25'],
    ['url,status,code', `${entry},403,403.25`, '403.25'],
    ['url,status,code', `${entry},403,401.10`, '403'],
    ['url,status,errorCode', `${entry},403,403.25`, '403.25'],
    ['url,status,note', `${entry},403,403.25`, '403.25'],
    ['url,status,note', `${entry},403,403.25x`, '403'],
    ['url,status,note', `${entry},403,401.10`, '403'],
    ['url,ms,size,code', `${entry},1,2,403`, '403'],
    ['url,ms,size,result', `${entry},1,2,403`, '403'],
    ['url,subCode', `${entry},403.25`, '403.25'],
    ['url,subCode', `${entry},403_25`, '403.25'],
    ['url,subCode,ApiStatusSubCode', `${entry},14,403.25`, '403.25'],
  ])('with %j and the row %j has %s', (names, row, code) => {
    expect(codesOf(names, row).map(([one]) => one)).toEqual([code]);
  });

  test.each([
    ['url,status', `${entry},403,1`],
    ['url,status', `${entry}`],
    ['url,status', `${entry},`],
    ['url,status', `${entry},103`],
    ['url,status', `${entry},603`],
    ['url,status', `${entry},4031`],
    ['url,subCode', `${entry},25`],
    ['url,subCode', `${entry},25.403`],
    ['url,ms,code', `${entry},1,403`],
    ['url,ms,size,code', `x,1,2,403`],
    ['name,note', `a,403`],
    ['status', '403x'],
    ['1url,status', `${entry},403x`],
    ['url,{status}', `${entry},403x`],
    ['my status of it', 'we get 405x again'],
  ])('with %j has no response in %j', (names, row) => {
    expect(codesOf(names, row)).toEqual([]);
  });

  test('has the request in one cell, or in two, or a part of it', () => {
    const requestOf = (names: string, row: string) => codesOf(names, row)[0]?.[1];
    const whole = { method: 'GET', url: entry };
    expect(requestOf('ms,request,status', `1,GET ${entry},403`)).toEqual(whole);
    expect(requestOf('request,status,ms', `GET ${entry},403,1`)).toEqual(whole);
    expect(requestOf('request;ms;status', `GET https://a.example${entry};1;403`)).toEqual({
      method: 'GET',
      url: `https://a.example${entry}`,
    });
    expect(requestOf('name,request,status', `x,PUT https://a.example/b,403`)).toEqual({
      method: 'PUT',
      url: 'https://a.example/b',
    });
    expect(requestOf('method,url,status', `GET,${entry},403`)).toEqual(whole);
    expect(requestOf('url,status', `${entry},403`)).toEqual({ method: null, url: entry });
    expect(requestOf('method,status', 'GET,403')).toEqual({ method: 'GET', url: null });
    expect(requestOf('name,status,ms', 'x,403,1')).toBeNull();
  });

  test('may have a pending request', () => {
    expect(found(`GET ${entry}\nname,status,ms\nx,403,1`)).toEqual(['403@1002']);
    expect(found(`GET ${entry}\nname,status,ms\nx,403,1\nx,403,1`)).toEqual(['403@1002', '403']);
  });

  test('may have quotation marks, separators and line breaks within its cells', () => {
    expect(found('name,status,ms\n"a, b",403,1\n"say ""x"", y",404,1\n')).toEqual(['403', '404']);
    expect(found('name,status,ms\n"two\nlines",403,1\nx,404,1')).toContain('404');
    expect(spans('name,status,ms\n"a, b","403",1\n')).toEqual(['403']);
    expect(spans("name;status;ms\n x ; '403' ;1\n *y*;`404`;1\n")).toEqual(['403', '404']);
  });

  test('ends with a line of another form', () => {
    expect(found('name,status,ms\nx,403,1\nand so on\nx,404,1')).toEqual(['403']);
    expect(found('name,status,ms\nx,403,1\n---\nx,404,1')).toEqual(['403', '404']);
    expect(found('name,status,ms\nx,403,1\nx,-,1\nx,404,1')).toEqual(['403', '404']);
  });

  test('is none where it has the values of a test', () => {
    expect(found('Examples:\n| path | status |\n| /a   | 403    |')).toEqual([]);
    expect(found('Scenarios:\n| path | status |\n| /a   | 403    |')).toEqual([]);
    expect(found('Answers:\n| path | status |\n| /a   | 403    |')).toEqual(['403']);
  });

  test('of dashes is none where the names have no status', () => {
    expect(found('path   name  \n------ ------\n/a     403   ')).toEqual([]);
  });

  test('is forgotten after a thousand other lines, unless these are rows', () => {
    const heading = '#Fields: s-port sc-status\n';
    const other = '- -\n';
    expect(found(`${heading}${other.repeat(999)}443 403`)).toEqual(['403']);
    expect(found(`${heading}${other.repeat(1_000)}443 403`)).toEqual([]);
    expect(found(`${heading}${`${other.repeat(600)}443 403\n`.repeat(2)}`)).toEqual(['403', '403']);
  });
});
