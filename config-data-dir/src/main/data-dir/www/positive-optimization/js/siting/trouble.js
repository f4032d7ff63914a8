/** What is wrong with a footprint that was given; its words are in `trouble-words.js`. */
export class Trouble extends Error {
  /** @param key of the words, without "siting." @param values of their places */
  constructor(key, ...values) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
