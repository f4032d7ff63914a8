// Asks the WPS directly, without the page: what the page shows is held against these answers.
"use strict";

const NAMESPACES = 'xmlns:wps="http://www.opengis.net/wps/1.0.0" xmlns:ows="http://www.opengis.net/ows/1.1"';
const escaped = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** @param inputs {name: text, or [media type, text]} @returns the one document of an output, as text */
async function raw(page, password, process, inputs, output, mimeType) {
  const given = Object.entries(inputs).map(([name, value]) => {
    const data = Array.isArray(value)
      ? `<wps:ComplexData mimeType="${value[0]}">${escaped(value[1])}</wps:ComplexData>`
      : `<wps:LiteralData>${escaped(value)}</wps:LiteralData>`;
    return `<wps:Input><ows:Identifier>${name}</ows:Identifier><wps:Data>${data}</wps:Data></wps:Input>`;
  });
  const form = `<wps:RawDataOutput mimeType="${mimeType}"><ows:Identifier>${output}</ows:Identifier></wps:RawDataOutput>`;
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

module.exports = { raw };
