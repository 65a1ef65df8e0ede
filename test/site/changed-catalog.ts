import type { Catalog } from '../../src/catalog/index.ts';
import type { Endpoint, StandardCode } from '../../src/catalog/record.ts';
import { unchangedCatalog } from '../unchanged-catalog.ts';

const ofCodes: Readonly<Record<string, Partial<StandardCode>>> = {
  '403.25': {
    changes: [
      { date: '2026-12-24', what: 'Its keywords are others.' },
      { date: '2026-12-24', what: 'Retry is `never` & <no> more.' },
      { date: '2026-12-01', what: 'It was a word shorter.' },
    ],
  },
  '409': { added: '2026-12-01' },
  '409.1': { added: '2026-12-01' },
};

const ofEndpoints: Readonly<Record<string, Partial<Endpoint>>> = {
  '1001': { changes: [{ date: '2027-01-02', what: 'Lists another code.', codes: ['400.4'] }] },
  '1100': { added: '2026-12-31', changes: [{ date: '2027-01-05', what: 'Has another path.' }] },
};

/** A copy of this catalog in which some records have changes. */
export const changedCatalog: Catalog = {
  ...unchangedCatalog,
  standard: unchangedCatalog.standard.map((record) => ({ ...record, ...ofCodes[record.code] })),
  endpoints: unchangedCatalog.endpoints.map((record) => ({ ...record, ...ofEndpoints[record.number] })),
};
