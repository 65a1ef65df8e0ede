import { expectTypeOf, test } from 'vitest';
import type { Code, EndpointNumber } from '../../src/index.ts';
import { createMock, type Mock, type MockOptions } from '../../src/mock/index.ts';

const mock = createMock();

test('a code that does not exist does not compile', () => {
  mock.next('403.25');
  mock.next('success', { endpoint: '1002' });
  // @ts-expect-error There is no such code.
  mock.next('403.99');
  // @ts-expect-error There is no such endpoint.
  mock.next('403.25', { endpoint: '999' });
  // @ts-expect-error A code is text.
  mock.next(403.25);
  mock.next('502', { force: true });
});

test('neither does one in a scenario', () => {
  expectTypeOf<readonly ['403.25', { readonly code: '200'; readonly times: 2 }]>().toExtend<
    MockOptions['scenario']
  >();
  // @ts-expect-error There is no such code.
  createMock({ scenario: ['403.99'] });
  // @ts-expect-error There is no such endpoint.
  createMock({ scenario: { endpoints: { '999': ['200'] } } });
});

test('requests tell codes and endpoints of the catalog', () => {
  expectTypeOf<Mock['requests'][number]['code']>().toEqualTypeOf<Code | null>();
  expectTypeOf<Mock['requests'][number]['endpoint']>().toEqualTypeOf<EndpointNumber | null>();
});

test('its fetch takes the place of the global one', () => {
  expectTypeOf(mock.fetch).toExtend<typeof fetch>();
});
