/** Processes over WPS 1.0.0. */
import { ServiceError } from "./server.js";
import { childText, elements, xml } from "./xml.js";

const PAUSE_MILLIS = 700;
const FEATURES = "application/json";

/** A text, number or flag. */
export function literal(name, value) {
  return input(name, xml`<wps:LiteralData>${value}</wps:LiteralData>`);
}

/** A document of a media type, such as features as GeoJSON or a geometry as WKT. */
export function complex(name, text, mimeType = FEATURES) {
  return input(name, xml`<wps:ComplexData mimeType="${mimeType}">${text}</wps:ComplexData>`);
}

function input(name, data) {
  return xml`<wps:Input><ows:Identifier>${name}</ows:Identifier><wps:Data>${data}</wps:Data></wps:Input>`;
}

function request(process, inputs, form) {
  return xml`<wps:Execute version="1.0.0" service="WPS" xmlns:wps="http://www.opengis.net/wps/1.0.0" xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Identifier>${process}</ows:Identifier><wps:DataInputs>${inputs}</wps:DataInputs><wps:ResponseForm>${form}</wps:ResponseForm></wps:Execute>`;
}

export class Wps {
  #server;

  constructor(server) {
    this.#server = server;
  }

  /**
   * Runs a process and waits for its one document; for what takes a moment.
   *
   * @param process name, with prefix
   * @param inputs made by `literal` and `complex`
   * @param output name of the output, which must be the first of the process: GeoServer gives no other raw
   * @param mimeType its media type
   * @returns the response
   */
  raw(process, inputs, output, mimeType, signal) {
    const form = xml`<wps:RawDataOutput mimeType="${mimeType}"><ows:Identifier>${output}</ows:Identifier></wps:RawDataOutput>`;
    return this.#server.ask(this.#server.address("wps"), { body: request(process, inputs, form), signal });
  }

  /**
   * Runs a process in the background of the server.
   *
   * @param outputs {name: media type, or null for a literal}; documents are kept by the server until they are asked for
   * @param told called with the percentage whenever it is told
   * @param signal ends the process on the server as well
   * @returns Map of literals by name and, for documents, addresses of this server
   */
  async run(process, inputs, outputs, { told = () => {}, signal } = {}) {
    const wanted = Object.entries(outputs).map(([name, mimeType]) =>
      mimeType
        ? xml`<wps:Output asReference="true" mimeType="${mimeType}"><ows:Identifier>${name}</ows:Identifier></wps:Output>`
        : xml`<wps:Output><ows:Identifier>${name}</ows:Identifier></wps:Output>`,
    );
    const form = xml`<wps:ResponseDocument storeExecuteResponse="true" status="true">${wanted}</wps:ResponseDocument>`;
    // whoever began it asks for it and ends it, also when he has signed out meanwhile
    const { headers } = this.#server.session;
    let answer = await this.#server.xml(this.#server.address("wps"), { body: request(process, inputs, form), headers });
    const status = this.#server.own(answer.documentElement.getAttribute("statusLocation"));
    const dismiss = () => this.#dismiss(status.searchParams.get("executionId"), headers);
    while (true) {
      if (signal?.aborted) {
        await dismiss();
        signal.throwIfAborted();
      }
      const [state] = elements(answer, "Status");
      if (!state) {
        throw new ServiceError("", 200);
      }
      if (elements(state, "ProcessSucceeded").length > 0) {
        return this.#results(answer);
      }
      const [failed] = elements(state, "ProcessFailed");
      if (failed) {
        throw new ServiceError(elements(failed, "ExceptionText").map((e) => e.textContent.trim()).join("\n"), 200);
      }
      told(Number(elements(state, "ProcessStarted")[0]?.getAttribute("percentCompleted") ?? 0));
      await pause(signal);
      if (!signal?.aborted) {
        answer = await this.#server.xml(status, { headers });
      }
    }
  }

  #results(answer) {
    const results = new Map();
    for (const output of elements(answer, "Output").filter((o) => o.parentNode.localName === "ProcessOutputs")) {
      const [reference] = elements(output, "Reference");
      const [value] = elements(output, "LiteralData");
      results.set(
        childText(output, "Identifier"),
        reference ? this.#server.own(reference.getAttribute("href") ?? reference.getAttribute("xlink:href")) : value?.textContent,
      );
    }
    return results;
  }

  async #dismiss(executionId, headers) {
    try {
      await this.#server.ask(
        this.#server.address("wps", { service: "WPS", version: "1.0.0", request: "Dismiss", executionId }),
        { headers },
      );
    } catch {
      // the process had ended by itself
    }
  }
}

/** @returns a promise for the next time to ask, at once when it is no longer wanted */
function pause(signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MILLIS);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}
