import { type Equivalent, inFile, neverMissing, onlyType } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/assembly/block',
    neverMissing,
    ['request !== null', 'true', 'return request !== null && this.#vocabulary.isEndpoint(request);'],
    ['held?.url', 'held.url', 'if (held?.url !== undefined && request?.url !== undefined) {'],
    ['request?.url', 'request.url'],
    ['request?.method', 'request.method'],
    ['inner.#start?.name', 'inner.#start.name'],
  ),
  ...inFile('decoder/assembly/block', 'It is set before it is read.', ['false', 'true', '#isOwn = false;']),
  ...inFile(
    'decoder/assembly/deduplicate',
    'To remove nothing changes nothing.',
    ['count > 0', 'true'],
    ['count > 0', 'count >= 0'],
  ),
  ...inFile('decoder/assembly/deduplicate', 'In one line, both distances are far enough.', [
    'candidate.line.number > response.line.number',
    'candidate.line.number >= response.line.number',
  ]),
  ...inFile('decoder/assembly/line-form', 'Any string but the other two means that a part is the same.', [
    "'part'",
    '""',
  ]),
  ...inFile('decoder/assembly/partial-response', onlyType, ['status !== null', 'true']),
] satisfies Equivalent[];
