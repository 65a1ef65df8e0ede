import { expect, test } from 'vitest';
import { reportIn } from '../../../../src/decoder/extractors/json/reported-body.ts';
import { vocabulary } from '../../vocabulary.ts';

test.each([
  [['{"status":{"statusCode":404,"subCode":"404.4"}}'], 404, '404.4'],
  [['{"status":{"statusCode":"404"}}'], 404, undefined],
  [['{', '"status":', '{"statusCode":404}}'], 404, undefined],
  [['  {"status":{"statusCode":404}}'], 404, undefined],
  [['{"status":{"statusCode":404}} and more'], 404, undefined],
  [['{"status":{"statusCode":999}}'], 999, undefined],
  [['{"status":{"statusCode":40}}'], null, undefined],
  [['{"status":{"statusCode":4040}}'], null, undefined],
  [['{"status":{"statusCode":1404}}'], null, undefined],
  [['{"status":{"statusCode":40', '4}}'], null, undefined],
  [['{"status":{"statusCode":"x"}}'], null, undefined],
  [['{"status":{"statusCode":null}}'], null, undefined],
  [['{"status":404,"subCode":"404.4"}'], null, '404.4'],
  [['{"status":[404],"ApiStatusSubCode":"404.4"}'], null, '404.4'],
  [['{"status":{"subCode":"404.4"},"subCode":"404.5"}'], null, '404.4'],
  [['{"subCode":404.4,"name":"404.5"}'], null, undefined],
  [['[{"status":{"statusCode":404}}]'], null, undefined],
  [['{"status":{"statusCode":404}'], null, undefined],
  [['status'], null, undefined],
  [['null'], null, undefined],
  [[], null, undefined],
])('the body %j reports the status %j and the sub-code %j', (body, status, subCode) => {
  expect(reportIn(body, vocabulary)).toEqual({ status, subCode });
});
