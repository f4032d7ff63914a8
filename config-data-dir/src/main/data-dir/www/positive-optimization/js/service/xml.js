/** Writing XML by parts, each of which is escaped where it is put in; and reading it. */

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

class Markup {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** A template: `xml\`<a>${value}</a>\`` escapes every value that is not itself such a template, or a list of them. */
export function xml(strings, ...values) {
  return new Markup(strings.reduce((text, part, i) => text + written(values[i - 1]) + part));
}

function written(value) {
  if (Array.isArray(value)) {
    return value.map(written).join("");
  }
  if (value === null || value === undefined) {
    return "";
  }
  // control characters have no place in XML 1.0
  return value instanceof Markup
    ? value.text
    : String(value)
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
        .replace(/[&<>"']/g, (c) => ESCAPES[c]);
}

/** @returns the document, or null when the text is not XML */
export function parseXml(text) {
  const document = new DOMParser().parseFromString(text, "text/xml");
  return document.getElementsByTagName("parsererror").length > 0 ? null : document;
}

/** @returns the elements of a local name below a node, in whatever namespace */
export function elements(node, localName) {
  return [...node.getElementsByTagNameNS("*", localName)];
}

/** @returns the text of the first child of a local name, or "" */
export function childText(node, localName) {
  return [...node.children].find((c) => c.localName === localName)?.textContent.trim() ?? "";
}
