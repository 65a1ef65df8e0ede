/**
 * Decodes very many random texts, and checks the properties that hold for each.
 *
 * `npm run fuzz`, `npm run fuzz -- 20000`, `npm run fuzz -- 20000 SEED`: the number of texts, and the seed. The same
 * seed gives the same texts.
 */
import fc from 'fast-check';
import { anyText, chunkLengths } from '../test/decoder/any-text.ts';
import { decode } from '../test/decoder/decode-text.ts';
import { isKnown, isReadAgain, isSameInChunks, liesInText } from '../test/decoder/properties.ts';

/** Texts per seed: few enough that a failure is quickly reproduced. */
const batch = 10_000;
const [count = 1_000_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);

let characters = 0;
let found = 0;
let withFindings = 0;
let slowest = { time: 0, text: '' };

const property = fc.property(anyText, chunkLengths, (text, lengths) => {
  const start = performance.now();
  const findings = decode(text);
  const time = performance.now() - start;
  if (time > slowest.time) slowest = { time, text };
  characters += text.length;
  found += findings.length;
  if (findings.length > 0) withFindings++;
  liesInText(text, findings);
  isKnown(findings);
  isSameInChunks(text, lengths, findings);
  isReadAgain(findings);
});

console.log(`seed ${seed}, ${count} texts`);
console.log('findings are in order, at their positions in the text; documented codes are in the catalog;');
console.log('chunks of any length give the same findings; findings printed as JSON give the same codes');

const start = performance.now();
for (let done = 0; done < count; done += batch) {
  const numRuns = Math.min(batch, count - done);
  const result = fc.check(property, { numRuns, seed: seed + done / batch });
  if (result.failed) {
    const [text, lengths] = result.counterexample ?? [];
    console.log(`\nfailed: npm run fuzz -- ${numRuns} ${result.seed}`);
    console.log(`after ${done + result.numRuns} texts, shrunk ${result.numShrinks} times`);
    console.log(`${JSON.stringify(text)}\nin chunks of ${JSON.stringify(lengths)}`);
    console.log(result.errorInstance);
    process.exit(1);
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${done + numRuns}`);
}
const seconds = (performance.now() - start) / 1_000;
console.log(`${(count / seconds).toFixed(0)} texts a second, ${seconds.toFixed(0)} s`);
console.log(
  `${(characters / 1e6).toFixed(1)} million characters, ${found} findings in ${withFindings} texts`,
);
console.log(`slowest: ${slowest.time.toFixed(1)} ms for ${slowest.text.length} characters`);
