/** Defines the schema of a catalog in a file, as {@link Catalog} defines it in types. */
import { z } from 'astro/zod';
import type { Catalog } from '../catalog/index.ts';
import { fixerLabels, outcomeLabels, renewalLabels, retryLabels } from '../catalog/labels.ts';

const text = z.string().min(1);
const texts = z.array(text);
const textOrNull = text.nullable();
const code = z
  .string()
  .regex(
    /^[1-5]\d\d(?:\.\d{1,3})?$/,
    'expected a code in a string: three digits, and for a sub-code a dot and up to three more',
  );
const status = z.string().regex(/^[1-5]\d\d$/, 'expected a status in a string, such as "403"');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day, such as "2026-11-22"');
const url = z.string().regex(/^https:\/\/\S+$/, 'expected a URL that begins with https://');
const path = z.string().regex(/^\/\S*$/, 'expected a path that begins with a slash');
const retry = z.enum(keysOf(retryLabels));
const fixer = z.enum(keysOf(fixerLabels));
const handling = {
  outcome: z.enum(keysOf(outcomeLabels)).optional(),
  repeatable: z.boolean().optional(),
  renewal: z.enum(keysOf(renewalLabels)).optional(),
};
const source = z.strictObject({ title: text, url });
const sources = z.array(source).min(1);
const statement = z.strictObject({ text, source: z.union([source, sources]) });
const changes = z.array(z.strictObject({ date: day, what: text }));

const api = z.strictObject({
  name: text,
  formerName: textOrNull,
  documentation: source,
  introduction: texts,
  examples: z.strictObject({
    code,
    endingInZero: code,
    ambiguousCode: code.nullable(),
    endpoint: textOrNull,
    request: textOrNull,
    path: path.nullable(),
    common: z.array(code),
    texts: z.array(z.strictObject({ label: text, text: z.string(), codes: z.array(code) })).optional(),
  }),
});

const reporting = z.strictObject({
  header: z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'expected the name of a header field'),
  formerSegments: z.record(z.string(), text),
  optionalParameter: textOrNull,
  secrets: texts,
});

const occasion = z.strictObject({ endpoint: text.optional(), code: code.optional() });

const access = z.strictObject({
  about: text,
  servers: z.array(z.strictObject({ url, text, source })),
  credentials: z.array(
    z.strictObject({ id: text, in: z.enum(['header', 'query']), name: text, text, page: path, source }),
  ),
  combinations: z.array(texts),
  headers: z.array(z.strictObject({ name: text, on: z.array(occasion), text, source })),
  keyCodes: z.array(z.strictObject({ code, parameters: texts })),
  withoutBody: z.array(occasion),
  documented: z.array(statement),
  unknown: texts,
});

const delivery = z.strictObject({
  unknownEndpoint: z.strictObject({ code, note: z.string() }),
  success: code,
  existing: code.nullable(),
  locations: z.record(z.string(), text),
  secretExpires: textOrNull,
  bodyReport: z.strictObject({ reported: status, kept: z.array(status) }).nullable(),
  sources,
});

const standardCode = z.strictObject({
  code,
  title: text,
  message: text,
  heading: textOrNull,
  condition: textOrNull,
  group: text,
  retry,
  fixer,
  ...handling,
  advice: z.strictObject({
    when: text,
    checkFirst: text,
    causes: texts,
    fix: texts,
    retry: text,
    fixer: text,
    endUser: textOrNull,
  }),
  documented: z.array(statement),
  unknown: texts,
  http: z.strictObject({ differs: z.boolean(), standard: text, here: text, section: text }).nullable(),
  keywords: texts,
  synonyms: texts.optional(),
  formerTitles: texts,
  history: z.array(z.strictObject({ when: text, what: text, source })),
  related: z.array(z.strictObject({ code, why: text })),
  sources,
  sample: text,
  retired: z.strictObject({ since: text, replacedBy: code.nullable(), why: text }).optional(),
  added: day.optional(),
  changes: changes.optional(),
});

const endpoint = z.strictObject({
  number: z.string().regex(/^\d+$/, 'expected a number in a string, such as "1001"'),
  title: text,
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).nullable(),
  paths: z.array(path),
  responses: z.array(
    z.strictObject({
      code,
      meaning: text,
      synonyms: texts.optional(),
      quoted: z.literal(true).optional(),
      remark: text.optional(),
      source: source.optional(),
      title: text.optional(),
      retry: retry.optional(),
      fixer: fixer.optional(),
      ...handling,
      advice: text.optional(),
    }),
  ),
  documented: texts,
  unknown: texts,
  synonyms: texts.optional(),
  formerTitles: texts,
  source,
  added: day.optional(),
  changes: z.array(z.strictObject({ date: day, what: text, codes: z.array(code).optional() })).optional(),
});

const endpointGroup = z.strictObject({
  id: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'expected lower-case words joined with hyphens'),
  label: text,
  beginning: z.string().regex(/^\d+$/, 'expected digits in a string, such as "10"'),
});

const sequence = z.strictObject({
  id: text,
  steps: z.array(z.strictObject({ codes: z.array(code).min(1), atLeast: z.int().positive() })).min(1),
  sameEndpoint: z.boolean(),
  sameCode: z.literal(true).optional(),
  withinSeconds: z.number().positive(),
  hint: text,
  reason: text,
  sources,
});

const glossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'expected lower-case words joined with hyphens'),
  term: text,
  aliases: texts,
  documented: textOrNull,
  note: textOrNull,
  unknown: textOrNull,
  sources,
  links: texts,
  common: z.boolean().optional(),
  guide: z.strictObject({ title: text, path }).nullable(),
});

const signature = z.strictObject({
  header: text,
  appKey: text,
  issuedAt: text,
  token: text,
  secret: text,
  toleranceMinutes: z.number().positive(),
  guide: path.nullable(),
  mistakes: z.record(z.string(), z.strictObject({ cause: text.optional(), fix: text.optional() })),
  parameters: texts,
  serverTime: text,
  bases: z.array(url),
  checks: z.array(
    z.strictObject({
      id: z.enum([
        'present',
        'single',
        'json',
        'app-key',
        'issued-at',
        'clock',
        'app-key-known',
        'token',
        'hash',
        'secret-current',
      ]),
      code,
    }),
  ),
  example: z.strictObject({
    appKey: z.int(),
    appSecret: text,
    method: text,
    url,
    issuedAt: text,
    token: text,
  }),
  sources,
});

const notes = z.strictObject({
  sample: textOrNull,
  stages: textOrNull,
  wholeApi: textOrNull,
  administrator: textOrNull,
  endpoints: textOrNull,
  history: textOrNull,
});

const synonyms = z.strictObject({
  pages: z.record(path, texts),
  words: z.array(texts),
});

const publication = z.strictObject({
  title: text,
  description: text,
  standing: text,
  about: text,
  caveat: text,
  package: textOrNull,
  date: day,
  id: z.guid(),
});

/** The schema of a whole catalog. */
export const catalogSchema = z.strictObject({
  api,
  reporting,
  access,
  delivery,
  stages: z.array(z.strictObject({ id: text, label: text })),
  groups: z.array(
    z.strictObject({
      id: text,
      label: text,
      stage: textOrNull,
      synonyms: texts.optional(),
      guide: z.strictObject({ text, path }).optional(),
    }),
  ),
  standard: z.array(standardCode).min(1),
  endpoints: z.array(endpoint),
  endpointGroups: z.array(endpointGroup),
  foreignStatuses: z.array(z.strictObject({ status: z.int(), name: text, advice: text })),
  sequences: z.array(sequence),
  glossary: z.array(glossaryTerm),
  signature: signature.nullable(),
  notes,
  synonyms,
  publication,
} satisfies Record<keyof Catalog, z.ZodType>);

function keysOf<K extends string>(labels: Readonly<Record<K, string>>): K[] {
  return Object.keys(labels) as K[];
}
