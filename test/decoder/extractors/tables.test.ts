import { describe, expect, test } from 'vitest';
import { createPendingRequest } from '../../../src/decoder/assembly/pending-request.ts';
import { createTableExtractor } from '../../../src/decoder/extractors/tables.ts';
import { linesOf } from '../../text/lines-of.ts';
import { decode, found, spans } from '../decode-text.ts';
import { vocabulary } from '../vocabulary.ts';

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

/** Returns the rows that the extractor reports, with their sub-codes and requests, and the lines that it leaves. */
function read(text: string): { readonly rows: readonly string[]; readonly left: readonly string[] } {
  const { extractor, rows } = reader(text);
  const left = linesOf(text).flatMap((line) => extractor.read(line)?.text ?? []);
  return { rows, left };
}

function reader(text: string) {
  const rows: string[] = [];
  const extractor = createTableExtractor({
    vocabulary,
    pendingRequest: createPendingRequest(),
    report({ status, subCode, request, start, end }) {
      const parts = [
        status,
        subCode,
        request && `${request.method} ${request.url}`,
        `"${text.slice(start, end)}"`,
      ];
      rows.push(parts.filter((part) => part !== undefined).join(' '));
    },
    learn() {},
  });
  return { extractor, rows };
}

describe('a heading', () => {
  test.each([
    ['path\tstatus code\tremark of ours', '/a\t403\t', '403 undefined /a "403"'],
    ['path;status code;p200', '/a;403;x', '403 undefined /a "403"'],
    ['path,status,v.200,max 900', '/a,403,1,2', '403 undefined /a "403"'],
    ['path,status,', '/a,403,1', '403 undefined /a "403"'],
    ['ms | status code |', '1 | 403 |', '403 "403"'],
    ['||path||status||', '||/a||403||', '403 undefined /a "403"'],
    ['request path   status code', 'of us   403', '403 undefined of us "403"'],
    ['method ms status', 'GET 1 403', '403 GET undefined "403"'],
    ['url ms status', '/a 1 403', '403 undefined /a "403"'],
    ['sub ms status', '25 1 403', '403 25 "25 1 403"'],
    [
      'path,status,code,apistatussubcode,sub-code',
      '/a,403,7,403.25,14',
      '403 403.25 undefined /a "403,7,403.25"',
    ],
    ['path,status,status', '/a,403,404', '403 undefined /a "403"'],
    ['ms,error code', '1,403', null],
    ['path,ms,code,error code', '/a,1,,403', '403 undefined /a "403"'],
    ['ms,url,user,error code', '1,/a,x,403', null],
    ['ms,url,user,result', '1,http://a.example/b,x,403', '403 undefined http://a.example/b "403"'],
    ['ms,url,user,result', '1,,x,403', null],
    ['ms,user,name,result', '1,x,y,403', null],
    ['url,result,note', '/a,403,1', null],
    ['ms,url,user,code,status', '1,x,y,7,403', '403 undefined x "403"'],
    ['user,error-code,code,status', 'x,403.25,,403', '403 403.25 "403.25,,403"'],
    [
      '<th>ms</th><th class="b">status code</th><th></th>',
      '<td>1</td><td class="b">403</td><td> </td>',
      '403 "403"',
    ],
  ])('%j above %j gives %j', (names, row, found) => {
    expect(read(`${names}\n${row}`).rows).toEqual(found === null ? [] : [found]);
  });

  test.each([
    ['status', '403'],
    ['status;', '403;'],
    ['method status', 'GET 403'],
    ['path status', '/a 403'],
    ['our status now', '1 403 2'],
    ['some status code', 'a 403 b'],
    ['our sub-code now', 'a 403.25 b'],
    ['path,status,ms 200', '/a,403,1'],
    ['path,status,at 200,ms', '/a,403,1,2'],
    ['path,ms,user,s', '/a,1,x,403'],
    ['path,status,9', '/a,403,1'],
    ['path,status,1st user', '/a,403,1'],
    ['path,status,user {x}', '/a,403,1'],
    ['path,status,user=x', '/a,403,1'],
    ['user,note', '/a,403'],
    ['The line #Fields: sc-status s-port', '403 443'],
  ])('is none in %j', (names, row) => {
    expect(read(`${names}\n${row}`)).toEqual({ rows: [], left: [names, row] });
  });

  test.each([
    ['Examples:', []],
    ['  Examples: ', []],
    ['Scenarios:', []],
    ['Our Examples:', ['403 undefined /a "403"']],
    ['Examples: these', ['403 undefined /a "403"']],
  ])('below %j gives %j', (line, rows) => {
    expect(read(`${line}\n| path | status |\n| /a | 403 |`).rows).toEqual(rows);
  });
});

describe('a line of dashes below the names', () => {
  const names = 'http method request path         http status\n';
  const row = 'PUT         /v1/entity/id/7/data 403        \n';
  const found = '403 PUT /v1/entity/id/7/data "403"';

  test.each([
    '----------- -------------------- -----------',
    '=========== ==================== ===========',
    '----------- -------------------- =========== ',
    '----------- -------------------- -----------\t\t',
    '---------   -------------------- -----------',
    '-------- \t  -------------------- --',
  ])('divides them: %j', (dashes) => {
    expect(read(`${names}${dashes}\n${row}${row}`)).toEqual({ rows: [found, found], left: [dashes, ''] });
    const indented = `${names}${dashes}\n${row}`.replace(/^(?=.)/gm, '  ');
    expect(read(indented)).toEqual({ rows: [found], left: [`  ${dashes}`, ''] });
  });

  test.each([
    '- --------- -------------------- ----------- of it',
    '-- of it -- -------------------- -----------',
    '----------- ----------- of its path -----------',
    '----------- -------------------- ----------- |',
    '--------------------------------------------',
  ])('is another line: %j', (dashes) => {
    expect(read(`${names}${dashes}\n${row}`).rows).toEqual([]);
  });

  test('divides rows up to the next heading', () => {
    const rule = '----------- -------------------- -----------\n';
    const next = 'user,status,ms\nx,404,1';
    expect(read(`${names}${rule}${row}${next}`).rows).toEqual([found, '404 "404"']);
  });

  test('divides nothing below names without a status', () => {
    const rule = '----------- -------------------- -----------\n';
    expect(read(`http method request path         http remark\n${rule}${row}`).rows).toEqual([]);
    expect(read(`${rule}${row}`).rows).toEqual([]);
  });
});

describe('a row', () => {
  test.each([
    ['path,status,note', '/a,403,403.25', '403 403.25 undefined /a "403,403.25"'],
    ['path,status,note', '/a,403,x403.25', '403 undefined /a "403"'],
    ['path,status,note', '/a,403,403.2512', '403 undefined /a "403"'],
    ['path,status,note', '/a,403,403.100.25', '403 undefined /a "403"'],
    ['note,path,status,code', '403.1,/a,403,403.25', '403 403.25 undefined /a "403,403.25"'],
    ['path,subCode', '/a,403.25', '403.25 undefined /a "403.25"'],
    ['path,subCode', '/a,1403.25', null],
    ['path,subCode', '/a,403.25x', null],
    ['path,status,subCode', '/a,403,x25', '403 undefined /a "403"'],
    ['path,status,subCode', '/a,403,25x', '403 undefined /a "403"'],
    ['path,status', '/a,1403', null],
    ['ms,request,status', '1,PUT http://a.example/b,403', '403 PUT http://a.example/b "403"'],
    ['ms,request,status', '1,then PUT /b,403', '403 "403"'],
    ['method,path,status,note', 'GET,/a,403,PUT /b', '403 GET /a "403"'],
    ['method,status,note', 'GET,403,PUT /b', '403 PUT /b "403"'],
    ['path,status,note', '/a,403,PUT /b', '403 PUT /b "403"'],
    ['ms,url,user,result', '1,see /b,x,403', null],
    ['ms,url,user,result', '1,ftp:/b,x,403', null],
    ['name,status,ms', '"a ""b"", c",403,1', '403 "403"'],
    ['name,status,ms', '"a,403,1', null],
    ['name,status,ms', ',403,""', '403 "403"'],
    ['||name||status||', '||x||403||', '403 "403"'],
    ['|name|status|', '|x|403|', '403 "403"'],
    ['|name|status||note|', '|x|403||y|', '403 "403"'],
    ['│ name │ status │', '│ x │ 403 │', '403 "403"'],
    ['| name | sub-code || status |', '|| x | "25" | 403 |', '403 25 "25" | 403"'],
  ])('of %j, %j, gives %j', (names, row, found) => {
    expect(read(`${names}\n${row}`).rows).toEqual(found === null ? [] : [found]);
  });

  test('is read after lines that belong to its table, and not after others', () => {
    const isReadAfter = (line: string) => read(`name,status,ms\nx,403,1\n${line}\ny,404,1`).rows.length === 2;
    for (const line of ['---', '--- ---', '+--+--+', 'x,-,1', '"x', 'x,"two', 'and "so', 'x,y,"z']) {
      expect([line, isReadAfter(line)]).toEqual([line, true]);
    }
    for (const line of [
      'and so on',
      'and so on -',
      '- and so on',
      'x,y',
      'x,1,2,"y',
      'x, and "so" on, and, on',
      ';"',
    ]) {
      expect([line, isReadAfter(line)]).toEqual([line, false]);
    }
  });

  test('is not read after a sentence with a quotation', () => {
    const table = 'user of it   status   ms\nx   403   1';
    expect(read(`${table}\nand so, the "last"\ny   404   1`).rows).toEqual(['403 "403"']);
    expect(read(`${table}\n---   ---   --\ny   404   1`).rows).toEqual(['403 "403"', '404 "404"']);
  });

  test('is read after other lines in a log that names its columns', () => {
    expect(read('#Fields: s-port sc-status\nand so on\n443 403')).toEqual({
      rows: ['403 "403"'],
      left: ['and so on'],
    });
  });
});

test('the extractor is idle outside of tables', () => {
  const { extractor } = reader('');
  const states = linesOf('a\nname,status,ms\nx,403,1\nand so on').map((line) => {
    extractor.read(line);
    return extractor.isIdle;
  });
  expect(states).toEqual([true, false, false, true]);
});
