/** Decodes what is pasted or looked up, without a DOM. */

import { isSubCode } from '../../catalog/code.ts';
import { createMask } from '../../redaction/mask.ts';
import type { Reference } from '../../reference/reference.ts';
import { createRequestText } from '../../reference/request-text.ts';
import { type AddressParameters, type FormValues, type Prefill, prefillOf } from './form-values.ts';
import { TextReader } from './reading/text-reader.ts';
import { type DecoderResult, lookedUpResult, messageResult, ReadResult } from './result/decoder-result.ts';
import { AnswerBuilder } from './result/placed-answer.ts';

/** The values of the form, and the text. */
export interface DecoderInput extends FormValues {
  readonly text: string;
}

/** A reader, and the result of what it has read so far. */
export interface PendingResult {
  readonly reader: TextReader;
  readonly result: DecoderResult;
}

/** Decodes for a reference. */
export class Decoder {
  readonly #reference: Reference;
  readonly #answers: AnswerBuilder;
  readonly #mask: (text: string) => string;
  readonly #requestText: ReturnType<typeof createRequestText>;
  readonly #endpoints: ReadonlySet<string>;
  readonly #example: string | null;

  constructor(reference: Reference) {
    const { endpoints, reporting, standard } = reference.catalog;
    this.#reference = reference;
    this.#answers = new AnswerBuilder(reference);
    this.#mask = createMask(reporting.secrets);
    this.#requestText = createRequestText(reference.catalog);
    this.#endpoints = new Set(endpoints.map(({ number }) => number));
    this.#example = standard.find(({ code }) => isSubCode(code))?.code ?? null;
  }

  /** Looks up the status or sub-code of the form; without one, reads the text. */
  decode({ text, ...form }: DecoderInput): DecoderResult {
    const [status, subCode] = [form.status.trim(), form.subCode.trim()];
    if (status !== '' || subCode !== '') return this.#lookUp({ ...form, status, subCode });
    if (text.trim() === '') {
      return messageResult(
        form.endpoint === '' ? '' : 'Also enter a status or a sub-code, or paste a response.',
      );
    }
    const { reader, result } = this.read(form.endpoint);
    reader.begin(null);
    finish(reader.push(text));
    finish(reader.end());
    return result;
  }

  /** Begins to read texts of any length, as responses of an endpoint if its number is not empty. */
  read(endpoint: string): PendingResult {
    const { classifier, catalog } = this.#reference;
    const reader = new TextReader({
      classifier,
      sequences: catalog.sequences,
      mask: this.#mask,
      requestText: this.#requestText,
      counted: (finding) => this.#answers.classifyFor(endpoint, finding),
      answerKey: (counted) => this.#answers.answerKey(counted),
    });
    return { reader, result: new ReadResult(reader, this.#answers, endpoint, catalog.reporting.header) };
  }

  /** Reads form values from an address, such as the `share` of an answer; `null` where it has none. */
  prefill(parameters: AddressParameters): Prefill | null {
    return prefillOf(parameters, {
      isCode: this.#reference.classifier.isCode,
      isEndpoint: (number) => this.#endpoints.has(number),
      example: this.#example,
    });
  }

  #lookUp({ status, subCode, endpoint }: FormValues): DecoderResult {
    const isStatus = /^(?:\d{3})?$/.test(status);
    const verdict = this.#reference.classifier.classify({
      status: isStatus && status !== '' ? Number(status) : undefined,
      subCode,
      endpoint,
    });
    if (isStatus && verdict.status !== null) return lookedUpResult(verdict, this.#answers);
    const example = this.#example === null ? '' : `, such as ${this.#example}`;
    return messageResult(`A status has three digits. A sub-code is a status, a dot and a number${example}.`);
  }
}

function finish(steps: Iterator<void>): void {
  while (!steps.next().done);
}
