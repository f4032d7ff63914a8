// Findings and changes are drawn on the page as in the layer styles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = "../../../../../../";
const symbols = await import(`${ROOT}config-data-dir/src/main/data-dir/www/positive-optimization/js/checks/symbols.js`);
const style = (name) => readFileSync(new URL(`${ROOT}layer-styles/sld/${name}.sld`, import.meta.url), "utf8");

/** The text of a rule of a style. */
const rule = (sld, name) => sld.split("<Rule>").find((part) => part.includes(`<Name>${name}</Name>`));
const parameters = (text, name) => [...text.matchAll(new RegExp(`<CssParameter name="${name}">([^<]*)<`, "g"))].map((m) => m[1]);
const element = (text, name) => new RegExp(`<${name}>([^<]*)<`).exec(text)[1];

test("edges_of findings_are those of po_findings", () => {
  for (const [severity, { colour, width, dash }] of Object.entries(symbols.EDGES)) {
    const text = rule(style("po_findings"), severity);
    assert.deepEqual(parameters(text, "stroke"), ["#FFFFFF", colour]);
    assert.deepEqual(parameters(text, "stroke-width").map(Number), [width + 2, width]);
    assert.deepEqual(parameters(text, "stroke-dasharray"), dash ? [dash.join(" ")] : []);
  }
});

test("marks_of findings_are those of po_finding_points", () => {
  for (const [severity, { mark, fill, edge, size }] of Object.entries(symbols.MARKS)) {
    const text = rule(style("po_finding_points"), severity);
    assert.equal(element(text, "WellKnownName"), mark);
    assert.equal(Number(element(text, "Size")), size);
    assert.deepEqual(parameters(text, "fill"), [fill]);
    assert.deepEqual(parameters(text, "stroke"), [edge]);
  }
});

test("changes_are those of po_change", () => {
  for (const [kind, { fill, edge }] of Object.entries(symbols.CHANGES)) {
    const text = rule(style("po_change"), kind);
    assert.deepEqual(parameters(text, "fill"), [fill]);
    assert.deepEqual(parameters(text, "stroke"), [edge]);
    assert.deepEqual(parameters(text, "fill-opacity").map(Number), [symbols.CHANGE_OPACITY]);
    assert.deepEqual(parameters(text, "stroke-width").map(Number), [symbols.CHANGE_WIDTH]);
  }
});
