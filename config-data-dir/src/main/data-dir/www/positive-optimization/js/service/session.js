/** Who is signed in. Name and password are kept in memory only, and are gone with the page. */
export class Session extends EventTarget {
  #authorization = null;
  #user = null;

  /** @returns the name of who is signed in, or null */
  get user() {
    return this.#user;
  }

  /** @returns the headers that tell a server who asks */
  get headers() {
    return this.#authorization ? { Authorization: this.#authorization } : {};
  }

  /** @param {string} user name @param {string} password what goes with it; both have been accepted by the server */
  signIn(user, password) {
    this.#authorization = Session.authorization(user, password);
    this.#user = user;
    this.dispatchEvent(new Event("change"));
  }

  signOut() {
    this.#authorization = null;
    this.#user = null;
    this.dispatchEvent(new Event("change"));
  }

  /** @returns the header of Basic authentication (RFC 7617, UTF-8) */
  static authorization(user, password) {
    const bytes = new TextEncoder().encode(`${user}:${password}`);
    return `Basic ${btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""))}`;
  }
}
