import { expect, test } from 'vitest';
import { inlineScripts } from '../../../src/site/hosting/policy.ts';
import { commonFields } from '../../../src/site/hosting/rules.ts';
import { securityFields } from './security-fields.ts';

test.each([[[]], [['abc=']], [['abc=', 'def=']]])(
  'the header fields for inline scripts with %j',
  (hashes) => {
    expect(commonFields(hashes)).toEqual(securityFields(hashes));
  },
);

test('inline scripts are those without a `src`', () => {
  const html =
    '<script src="/a.js"></script><script>let a = 1;</script><script type="module" src="/b.js"></script><script type="module">b()</script>';
  expect(inlineScripts(html)).toEqual(['let a = 1;', 'b()']);
});
