// Asks the WPS directly, without the page: what the page shows is held against these answers.
"use strict";

const NAMESPACES = 'xmlns:wps="http://www.opengis.net/wps/1.0.0" xmlns:ows="http://www.opengis.net/ows/1.1"';
const escaped = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** @param inputs {name: text, or [media type, text]} @returns the answer to an execution as text */
async function execute(page, password, process, inputs, form) {
  const given = Object.entries(inputs).map(([name, value]) => {
    const data = Array.isArray(value)
      ? `<wps:ComplexData mimeType="${value[0]}">${escaped(value[1])}</wps:ComplexData>`
      : `<wps:LiteralData>${escaped(value)}</wps:LiteralData>`;
    return `<wps:Input><ows:Identifier>${name}</ows:Identifier><wps:Data>${data}</wps:Data></wps:Input>`;
  });
  const response = await fetch(new URL("../../wps", page.url()), {
    method: "POST",
    headers: {
      "Content-Type": "text/xml; charset=UTF-8",
      Authorization: `Basic ${Buffer.from(`planner:${password}`).toString("base64")}`,
    },
    body: `<wps:Execute version="1.0.0" service="WPS" ${NAMESPACES}><ows:Identifier>${process}</ows:Identifier><wps:DataInputs>${given.join("")}</wps:DataInputs><wps:ResponseForm>${form}</wps:ResponseForm></wps:Execute>`,
  });
  return response.text();
}

/** @returns the one document of an output, as text */
function raw(page, password, process, inputs, output, mimeType) {
  const form = `<wps:RawDataOutput mimeType="${mimeType}"><ows:Identifier>${output}</ows:Identifier></wps:RawDataOutput>`;
  return execute(page, password, process, inputs, form);
}

/** @returns {name: text} of outputs that are literals */
async function literals(page, password, process, inputs, names) {
  const wanted = names.map((name) => `<wps:Output><ows:Identifier>${name}</ows:Identifier></wps:Output>`).join("");
  const answer = await execute(page, password, process, inputs, `<wps:ResponseDocument>${wanted}</wps:ResponseDocument>`);
  return Object.fromEntries(
    names.map((name) => [name, new RegExp(`<ows:Identifier>${name}</ows:Identifier>[^]*?<wps:LiteralData[^>]*>([^<]*)<`).exec(answer)?.[1]]),
  );
}

module.exports = { raw, literals };
