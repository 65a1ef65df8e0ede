/** Steps through a JSON text value by value, so that each value is known by its place and none is built in vain. */

const quote = 34;
const backslash = 92;
const colon = 58;
const comma = 44;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;

/** Deeper values are refused, because each level takes a part of the stack. */
const mostLevels = 200;

/** Thrown where a text is not JSON, or nested too deeply. */
export class MalformedJson extends Error {}

/** A place in a JSON text. Every method throws `MalformedJson` where the text is not as expected. */
export class JsonCursor {
  readonly text: string;
  /** The index of the next character. */
  at: number;
  #level = 0;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Whether an object, or an array, is next. */
  get isObject(): boolean {
    return this.#next() === openBrace;
  }

  get isArray(): boolean {
    return this.#next() === openBracket;
  }

  /** Whether nothing but white space is left. */
  get isAtEnd(): boolean {
    this.#next();
    return this.at >= this.text.length;
  }

  /** Reads an object; the function receives where each name is, and reads the value or skips it. */
  object(readValue: (nameStart: number, nameEnd: number) => void): void {
    this.#list(openBrace, closeBrace, () => {
      if (this.#next() !== quote) throw new MalformedJson();
      const start = this.at + 1;
      this.#skipString();
      const end = this.at - 1;
      if (this.#next() !== colon) throw new MalformedJson();
      this.at++;
      readValue(start, end);
    });
  }

  /** Reads an array; the function reads each element or skips it. */
  array(readElement: () => void): void {
    this.#list(openBracket, closeBracket, readElement);
  }

  /** Passes over the next value, and returns the index of its first character. */
  skip(): number {
    const char = this.#next();
    const start = this.at;
    if (char === quote) this.#skipString();
    else if (char === openBrace || char === openBracket) this.#skipContainer();
    else this.#skipLiteral();
    return start;
  }

  #list(open: number, close: number, readOne: () => void): void {
    if (this.#next() !== open || ++this.#level > mostLevels) throw new MalformedJson();
    this.at++;
    if (this.#next() === close) this.at++;
    else
      for (let char = comma; char !== close; ) {
        readOne();
        char = this.#next();
        if (char !== comma && char !== close) throw new MalformedJson();
        this.at++;
      }
    this.#level--;
  }

  /** Returns the next character that is not white space; `NaN` at the end of the text. */
  #next(): number {
    let char = this.text.charCodeAt(this.at);
    while (char === 32 || char === 10 || char === 13 || char === 9) char = this.text.charCodeAt(++this.at);
    return char;
  }

  #skipString(): void {
    const { text } = this;
    let i = this.at + 1;
    for (let char = text.charCodeAt(i); char !== quote; char = text.charCodeAt(i)) {
      if (i >= text.length) throw new MalformedJson();
      i += char === backslash ? 2 : 1;
    }
    this.at = i + 1;
  }

  #skipContainer(): void {
    let depth = 0;
    do {
      const char = this.#next();
      if (char === quote) this.#skipString();
      else {
        if (char === openBrace || char === openBracket) depth++;
        else if (char === closeBrace || char === closeBracket) depth--;
        else if (this.at >= this.text.length) throw new MalformedJson();
        this.at++;
      }
    } while (depth > 0);
  }

  /** Passes over a number, `true`, `false` or `null`. */
  #skipLiteral(): void {
    const start = this.at;
    for (;;) {
      const char = this.text.charCodeAt(this.at);
      const isPart = (char >= 48 && char <= 57) || (char >= 97 && char <= 122) || char === 46;
      if (!isPart && char !== 45 && char !== 43 && char !== 69) break;
      this.at++;
    }
    if (this.at === start) throw new MalformedJson();
  }
}
