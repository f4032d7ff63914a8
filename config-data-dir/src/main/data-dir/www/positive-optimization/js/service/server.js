/**
 * The server that this page came from; no other is ever asked. An address that the server names in an answer is asked for at
 * the server of the page, for behind a proxy the server may know itself by another name.
 */
import { elements, parseXml } from "./xml.js";

const LONGEST_MILLIS = 120_000;

/** An answer that is no answer, in the words of the server. */
export class ServiceError extends Error {
  /** @param {string} message the words @param {number} status that of HTTP, 0 when the server cannot be reached */
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export class Server {
  /** @param session who asks @param base address that ends with "/geoserver/" */
  constructor(session, base = new URL("../../", document.baseURI)) {
    this.session = session;
    this.base = base;
  }

  /** @returns the address of a service with parameters in its query; those without a value are left out */
  address(path, parameters = {}) {
    const address = new URL(path, this.base);
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== null && value !== undefined) {
        address.searchParams.set(name, value);
      }
    }
    return address;
  }

  /** @returns what the server named, as an address of this server */
  own(named) {
    const there = new URL(named, this.base);
    // a name with a colon in it would be another server
    return new URL(`./${there.pathname.split("/").pop()}${there.search}`, this.base);
  }

  /**
   * @param address of this server
   * @param options `body` XML to post, `signal` to give up, `headers` instead of those of the session
   * @returns the response, which is none of an exception
   */
  async ask(address, { body, signal, headers = this.session.headers } = {}) {
    const limit = AbortSignal.timeout(LONGEST_MILLIS);
    let response;
    try {
      response = await fetch(address, {
        method: body ? "POST" : "GET",
        headers: body ? { ...headers, "Content-Type": "text/xml; charset=UTF-8" } : headers,
        body: body ? String(body) : undefined,
        // a browser that knows a password of its own would ask for it in a window of its own
        credentials: "omit",
        redirect: "error",
        signal: signal ? AbortSignal.any?.([signal, limit]) ?? signal : limit,
      });
    } catch (e) {
      if (signal?.aborted) {
        throw e;
      }
      throw new ServiceError("", 0);
    }
    if (!response.ok) {
      throw new ServiceError(words(await response.text()), response.status);
    }
    return response;
  }

  /** @returns the answer as text; an exception that comes with status 200, as those of WFS 1 do, is one all the same */
  async text(address, options) {
    const answer = await (await this.ask(address, options)).text();
    if (/^\s*<[^>]*(ExceptionReport|ServiceException)/.test(answer.replace(/^\s*<\?xml[^>]*\?>/, ""))) {
      throw new ServiceError(words(answer), 200);
    }
    return answer;
  }

  /** @returns the answer as an XML document */
  async xml(address, options) {
    const parsed = parseXml(await this.text(address, options));
    if (!parsed) {
      throw new ServiceError("", 200);
    }
    return parsed;
  }

  /** @returns the answer as JSON */
  async json(address, options) {
    const answer = await this.text(address, options);
    try {
      return JSON.parse(answer);
    } catch {
      throw new ServiceError(words(answer), 200);
    }
  }
}

/** @returns what an exception says, without its markup; "" when nothing can be made out */
function words(answer) {
  const parsed = parseXml(answer);
  if (!parsed) {
    return "";
  }
  const told = ["ExceptionText", "ServiceException"].flatMap((name) => elements(parsed, name));
  return told.map((e) => e.textContent.trim()).join("\n");
}
