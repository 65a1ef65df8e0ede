/**
 * Assembles the tokens of a text into responses: tokens within the same brackets, or indented below the same line,
 * belong to one response; tokens in lines below each other do where they fit together.
 */

import type { Vocabulary } from '../vocabulary.ts';
import { Block, type BlockStart, type PartKind } from './block.ts';
import { isResponse, type PartialResponse } from './partial-response.ts';

/** Takes partial responses in order, and reports responses that are complete. */
export interface Nesting {
  /** Offset of the first partial response that is not yet reported. */
  readonly open: number;
  /** Starts a block: brackets in a line, or lines that are indented further. */
  enter(key: number, start: BlockStart): void;
  /** Ends the blocks with a key of at least this, which is 0 or more. */
  leave(key: number): void;
  /** The key of the innermost block; -1 outside of all. */
  readonly key: number;
  /** Whether the innermost block lies within another. */
  readonly isNested: boolean;
  /** Whether the last response still has no sub-code, and this one would fit. */
  lacks(subCode: string, line: number): boolean;
  /** Notes an empty line, after which a new record of a log may begin. */
  pause(): void;
  add(partial: PartialResponse, kind: PartKind): void;
  end(): void;
}

const maxDepth = 200;

/** Creates an empty nesting. */
export function createNesting(
  vocabulary: Pick<Vocabulary, 'isEndpoint'>,
  report: (response: PartialResponse) => void,
): Nesting {
  const stack: Block[] = [new Block(-1, null, false, vocabulary, report)];
  const top = () => stack[stack.length - 1] as Block;

  return {
    get open() {
      let first = Number.POSITIVE_INFINITY;
      for (const { partial } of stack)
        if (partial && isResponse(partial)) first = Math.min(first, partial.start);
      return first;
    },
    get key() {
      return top().key;
    },
    get isNested() {
      return top().isNested;
    },
    enter(key, start) {
      if (stack.length >= maxDepth) return;
      const block = new Block(key, start, stack.length > 1, vocabulary, report);
      // A text may begin with lines that are indented further than those below.
      if (stack.length === 1) block.takeOver(top());
      stack.push(block);
    },
    leave(key) {
      while (top().key >= key) {
        const inner = stack.pop() as Block;
        top().adopt(inner);
      }
    },
    lacks(subCode, line) {
      const { partial } = top();
      if (partial?.subCode !== null || line - partial.lastLine > 2) return false;
      return subCode.startsWith(`${partial.status}.`);
    },
    pause() {
      top().isPaused = true;
    },
    add: (partial, kind) => top().add(partial, kind),
    end() {
      this.leave(0);
      top().flush();
    },
  };
}
