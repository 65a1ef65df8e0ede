/** The parts of the source that mutation testing measures one by one, each with the tests that are to notice. */

/** A part that can be measured in one run. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** The score to reach, in percent. */
  readonly aim: number;
}

const usual = 85;
/** The tests of whole texts that are shorter than a log. */
const shortTexts = ['test/decoder/{decode,fixtures,long-sub-numbers}.test.ts'];
/** For what guards secrets, signatures, and retries. */
const high = 90;

export const parts: readonly Part[] = [
  room('redaction', high),
  room('library', high),
  room('classifier'),
  { ...room('http'), tests: testsOf('http', 'classifier') },
  room('text'),
  {
    name: 'signature-guards',
    files: ['src/signature/{signing,report,evidence}/**/*.ts'],
    tests: [...testsOf('signature/{signing,report,evidence}'), 'test/signature/checks/check.test.ts'],
    aim: high,
  },
  { ...part('signature/checks', high), tests: testsOf('signature/{checks,report}') },
  part('signature/diagnosis', high),
  part('signature/reading', high),
  { ...room('reference'), files: ['src/reference/*.ts'], tests: ['test/reference/*.test.ts'] },
  part('reference/search', usual),
  part('decoder/summary', usual),
  ...['assembly', 'tokens', 'extractors', 'extractors/json', 'extractors/lines', 'extractors/prose'].map(
    decoderPart,
  ),
  {
    name: 'decoder-rest',
    files: ['src/decoder/*.ts'],
    tests: ['test/decoder/{decode-stream,extraction,opening,prefilter,vocabulary}.test.ts', ...shortTexts],
    aim: usual,
  },
  {
    name: 'view-models',
    files: [
      'src/elements/**/*-model.ts',
      'src/elements/decoder/{reading,result}/*.ts',
      // These work on elements of the page: their tests are those in a browser.
      '!src/elements/decoder/**/{text-intake,answer-card,result-panel}.ts',
    ],
    tests: testsOf('elements'),
    aim: usual,
  },
];

function room(name: string, aim = usual): Part {
  return { name, files: [`src/${name}/**/*.ts`], tests: testsOf(name), aim };
}

function part(folder: string, aim: number): Part {
  return { ...room(folder, aim), name: folder.replaceAll('/', '-') };
}

/** The files of a folder of the decoder: what they do shows in tests of whole texts too. */
function decoderPart(folder: string): Part {
  return {
    ...part(`decoder/${folder}`, usual),
    files: [`src/decoder/${folder}/*.ts`],
    tests: [...testsOf('decoder/{assembly,extractors,tokens}'), ...shortTexts],
  };
}

function testsOf(...folders: readonly string[]): string[] {
  return folders.map((folder) => `test/${folder}/**/*.test.ts`);
}
