import { describe, expect, test, vi } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { evidenceOf, meantRequest } from '../../../src/signature/reading/written-request.ts';
import { checkSignature, readRequests } from '../../../src/signature.ts';
import { timeout } from '../../linear-time.ts';
import { fixtures } from '../reading/fixtures.ts';

// Comparing a wrong hash with every mistake takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: timeout });

const { appSecret } = catalog.signature.example;

describe('the output of a client, with nothing but the secret', () => {
  test.each(fixtures.filter(({ mistake }) => mistake !== null))(
    'leads to the mistake: $name, $mistake',
    async ({ text, mistake }) => {
      const requests = readRequests(text);
      const report = await checkSignature({ ...evidenceOf(requests, meantRequest(requests)), appSecret });
      expect(report.hash?.mistakes.map(({ id }) => id)).toEqual([mistake]);
      expect(report.checks.filter(({ state }) => state === 'failed').map(({ id }) => id)).toEqual(['hash']);
    },
  );
});
