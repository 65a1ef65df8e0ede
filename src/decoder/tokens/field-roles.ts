/** Assigns roles to names of fields, members and columns. */
import { ownCopy } from '../../text/own-copy.ts';
import type { Role } from '../vocabulary.ts';
import { fieldKey, type Vocabulary } from '../vocabulary.ts';

const roles = new Map<string, Role>([
  ...[
    'status',
    'statuscode',
    'httpstatus',
    'httpstatuscode',
    'responsestatus',
    'responsecode',
    'httpresponsecode',
    'httpresponsestatus',
    'httpcode',
    'httpreturncode',
    'scstatus',
    'statusline',
    'rspstatus',
    'estado',
    'statut',
    'stato',
  ].map((name) => [name, 'status'] as const),
  ...[
    'sub',
    'substatus',
    'subcode',
    'untercode',
    'souscode',
    'statussubcode',
    'scsubstatus',
    'substatuscode',
    'errorsubcode',
  ].map((name) => [name, 'sub-code'] as const),
  // Names with many uses: only a code of the catalog counts there.
  ...['errorcode', 'errcode'].map((name) => [name, 'error-code'] as const),
  // Names of any code; further evidence must make it a status.
  ...[
    'code',
    's',
    'st',
    'response',
    'result',
    'answer',
    'antwort',
    'respuesta',
    'reponse',
    'risposta',
    'svar',
    'rc',
    'rsp',
  ].map((name) => [name, 'code'] as const),
  ...[
    'method',
    'methode',
    'metodo',
    'verb',
    'httpmethod',
    'requestmethod',
    'reqmethod',
    'csmethod',
    'httprequestmethod',
  ].map((name) => [name, 'method'] as const),
  ...[
    'url',
    'uri',
    'path',
    'requesturl',
    'requesturi',
    'requestpath',
    'relativepath',
    'httpurl',
    'httptarget',
    'originalurl',
    'responseurl',
    'effectiveurl',
    'urleffective',
    'urlfull',
    'urlpath',
    'csuristem',
    'csuri',
    'pfad',
    'ruta',
    'percorso',
    'target',
    'address',
    'resource',
    'endpoint',
    'href',
    'route',
  ].map((name) => [name, 'url'] as const),
]);

/** Returns the role of a name, or of its part after the last dot; `null` where it has none. */
export function roleOf(name: string, { subCodeField, roles: known }: Vocabulary): Role | null {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const role = roleIn(name, subCodeField);
  if (known.size < mostNames) known.set(ownCopy(name), role);
  return role;
}

const mostNames = 10_000;

function roleIn(name: string, subCodeField: string): Role | null {
  const whole = fieldKey(name);
  if (whole.endsWith(subCodeField)) return 'sub-code';
  const known = roles.get(whole) ?? roles.get(fieldKey(name.slice(name.lastIndexOf('.') + 1)));
  if (known) return known;
  if (whole.endsWith('substatus') || whole.endsWith('subcode') || whole.endsWith('substatuscode')) {
    return 'sub-code';
  }
  if (/(?:statuscode|httpstatus|resp(?:onse)?status|responsecode)$/.test(whole)) return 'status';
  if (/(?:requesturi|requesturl|requestpath|fulluri|fullurl|requrl)$/.test(whole)) return 'url';
  if (/(?:requestmethod|reqmethod|httpmethod)$/.test(whole)) return 'method';
  return whole.endsWith('status') && !/(?:exit|order|payment|job)status$/.test(whole) ? 'code' : null;
}

/**
 * Words between a name and its value that carry no meaning: `value` in `{"key": …, "value": …}`, the type in
 * `int(403)`, the verb in "status was 403".
 */
export const fillers: ReadonlySet<string> = new Set([
  'value',
  'values',
  'stringvalue',
  'intvalue',
  'arrayvalue',
  'string',
  'str',
  'int',
  'int64',
  'chr',
  'num',
  'integer',
  'number',
  'i32',
  'u16',
  'bin',
  'text',
  'b',
  'u',
  's',
  'is',
  'was',
  'of',
  'http',
  'some',
  'header',
  'returned',
  'said',
  'says',
  'has',
  'equals',
  'optional',
  'just',
  'ok',
]);
