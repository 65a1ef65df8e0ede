/** Makes the JSON Schemas of the data files. */
import type { Catalog } from '../../catalog/index.ts';
import { fixerLabels, outcomeLabels, renewalLabels, retryLabels } from '../../catalog/labels.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const textOrNull = { type: ['string', 'null'] } as const;
/** The day of the latest change of a record. */
const changed = { type: 'string', format: 'date' } as const;
const code = { type: 'string', pattern: String.raw`^[1-5]\d\d(\.\d{1,3})?$` } as const;
/** The version of the package that the data comes with. */
const version = { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+` } as const;
const retry = { enum: Object.keys(retryLabels) };
const fixer = { enum: Object.keys(fixerLabels) };
const flag = { type: 'boolean' } as const;
const outcome = { enum: Object.keys(outcomeLabels) };
const renewal = { enum: Object.keys(renewalLabels) };
const source = closed({ title: text, url: { type: 'string', format: 'uri' } });
const statement = closed({ text, source: { anyOf: [source, { type: 'array', items: source }] } });

const verdict = {
  kind: { enum: ['documented', 'ambiguous'] },
  code,
  status: { type: 'integer', minimum: 100, maximum: 599 },
  subCode: { anyOf: [code, { type: 'null' }] },
  endpoint: { type: 'null' },
  title: textOrNull,
  message: textOrNull,
  retry: { anyOf: [retry, { type: 'null' }] },
  fixer: { anyOf: [fixer, { type: 'null' }] },
  url: text,
  meanings: {
    anyOf: [
      { type: 'null' },
      {
        type: 'array',
        items: closed({ endpoint: text, title: text, message: text, retry, fixer, url: text }),
      },
    ],
  },
};

const standardCode = (groups: readonly string[]) =>
  closed(
    {
      ...verdict,
      heading: textOrNull,
      condition: textOrNull,
      group: { enum: groups },
      outcome,
      repeatable: flag,
      renewal,
      advice: closed({
        when: text,
        checkFirst: text,
        causes: texts,
        fix: texts,
        retry: text,
        fixer: text,
        endUser: textOrNull,
      }),
      documented: { type: 'array', items: statement },
      unknown: texts,
      http: {
        anyOf: [
          { type: 'null' },
          closed({ differs: { type: 'boolean' }, standard: text, here: text, section: text }),
        ],
      },
      keywords: texts,
      formerTitles: texts,
      history: { type: 'array', items: closed({ when: text, what: text, source }) },
      related: { type: 'array', items: closed({ code, why: text, url: text }) },
      sources: { type: 'array', items: source },
      sample: text,
      retired: closed({ since: text, replacedBy: { anyOf: [code, { type: 'null' }] }, why: text }),
      changed,
    },
    ['retired', 'repeatable', 'renewal'],
  );

const response = {
  code,
  meaning: text,
  quoted: flag,
  remark: text,
  title: text,
  outcome,
  retry,
  fixer,
  repeatable: flag,
  renewal,
  advice: text,
  source,
};
const optional = ['remark', 'repeatable', 'renewal'];

const endpointCode = closed({
  ...verdict,
  definitions: { type: 'array', minItems: 1, items: closed({ endpoint: text, ...response }, optional) },
  changed,
});

/** Makes the schema of `/codes.json`. Its `$defs` describe the file of a single code. */
export function codesSchema(base: string, { groups }: Pick<Catalog, 'groups'>) {
  return {
    $schema: dialect,
    $id: `${base}/codes.schema.json`,
    title: 'Every status code and sub-code of the API',
    ...closed({
      $schema: text,
      version,
      api: text,
      documentation: { type: 'string', format: 'uri' },
      introduction: texts,
      header: text,
      codes: {
        type: 'array',
        items: { anyOf: [{ $ref: '#/$defs/standardCode' }, { $ref: '#/$defs/endpointCode' }] },
      },
    }),
    $defs: { standardCode: standardCode(groups.map(({ id }) => id)), endpointCode },
  };
}

/** Makes the schema of `/endpoints.json`. */
export function endpointsSchema(base: string) {
  return {
    $schema: dialect,
    $id: `${base}/endpoints.schema.json`,
    title: 'Every known endpoint of the API',
    ...closed({
      $schema: text,
      version,
      api: text,
      documentation: { type: 'string', format: 'uri' },
      endpoints: {
        type: 'array',
        items: closed({
          number: { type: 'string', pattern: String.raw`^\d{4}$` },
          url: text,
          title: text,
          method: { enum: ['GET', 'POST', 'PUT', 'DELETE', null] },
          paths: texts,
          responses: {
            type: 'array',
            items: closed(response, [...optional, 'title', 'retry', 'fixer', 'advice', 'source']),
          },
          documented: texts,
          unknown: texts,
          formerTitles: texts,
          source,
          changed,
        }),
      },
    }),
  };
}

/** Makes the schema of an object with these properties only, all required except the optional ones. */
function closed(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object' as const, properties, required, additionalProperties: false };
}
