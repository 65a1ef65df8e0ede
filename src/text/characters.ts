/** Classifies UTF-16 code units, for scans that are too frequent for regular expressions. */

export function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

/** Whether it is a letter of ASCII. */
export function isLetter(char: number): boolean {
  return lowerCase(char) >= 97 && lowerCase(char) <= 122;
}

/** Whether it is a letter of ASCII, a digit or `_`. */
export function isWord(char: number): boolean {
  return isDigit(char) || isLetter(char) || char === 95;
}

/** Returns a letter of ASCII in lower case; other characters may change too. */
export function lowerCase(char: number): number {
  return char | 32;
}
