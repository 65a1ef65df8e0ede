/** Writes the data files of the site into the built library, so that a program can import them without a request. */
import { mkdirSync, writeFileSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };
import { entriesOf } from '../src/catalog/entries.ts';
import { catalog } from '../src/catalog/index.ts';
import { scenarioSchema } from '../src/mock/index.ts';
import { codesData, endpointsData } from '../src/site/data-files/data.ts';
import { openApi } from '../src/site/data-files/openapi/index.ts';
import { codesSchema, endpointsSchema } from '../src/site/data-files/schema.ts';
import { readGuideSources } from './guides.ts';

const source = { catalog, entries: entriesOf(catalog), base: '', version: packageJson.version };
const files: Readonly<Record<string, object>> = {
  'codes.json': { ...codesData(source), $schema: './codes.schema.json' },
  'codes.schema.json': codesSchema('', catalog),
  'endpoints.json': { ...endpointsData(source), $schema: './endpoints.schema.json' },
  'endpoints.schema.json': endpointsSchema(''),
  'openapi.json': openApi(source),
  'scenario.schema.json': scenarioSchema(),
  'guides.json': readGuideSources(),
};

const folder = new URL('../lib/data/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, data] of Object.entries(files)) writeFileSync(new URL(name, folder), JSON.stringify(data));
