/** The steps of unsaved work. A step is a state that is never changed afterwards, so that going back is taking an earlier one. */

/** Most steps that are kept. */
const MOST = 200;

export class Steps {
  #done;
  #undone = [];

  /** @param first state before any work */
  constructor(first) {
    this.#done = [first];
  }

  get state() {
    return this.#done.at(-1);
  }

  get canUndo() {
    return this.#done.length > 1;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Does a step; what was undone before cannot be redone after it. */
  push(state) {
    this.#done.push(state);
    this.#undone = [];
    if (this.#done.length > MOST + 1) {
      this.#done.shift();
    }
  }

  undo() {
    if (this.canUndo) {
      this.#undone.push(this.#done.pop());
    }
  }

  redo() {
    if (this.canRedo) {
      this.#done.push(this.#undone.pop());
    }
  }
}
