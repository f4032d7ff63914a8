/**
 * Elements of the page, made from names and texts alone: nothing that a server or a user wrote is ever read as markup.
 * What depends on the language is given as a function, and asked again when the language changes.
 */
import { onLanguage } from "./text.js";

const MARK = "data-spoken";
const SVG = "http://www.w3.org/2000/svg";
const spoken = new WeakMap();

/**
 * @param name name of the element
 * @param properties attributes; a function gives the value in the language of the page, false or null leaves it out; `on`
 *     has listeners by event
 * @param children nodes, texts, functions that give a text, or null for none
 */
export function el(name, properties = {}, ...children) {
  return build(document.createElement(name), properties, children);
}

/** The same for elements of SVG. */
export function svg(name, properties = {}, ...children) {
  return build(document.createElementNS(SVG, name), properties, children);
}

function build(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (key === "on") {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (typeof value === "function") {
      speak(element, () => set(element, key, value()));
    } else {
      set(element, key, value);
    }
  }
  append(element, children);
  return element;
}

function set(element, key, value) {
  if (value === false || value === null || value === undefined) {
    element.removeAttribute(key);
  } else {
    element.setAttribute(key, value === true ? "" : String(value));
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined) {
      continue;
    }
    if (typeof child === "function") {
      const text = document.createTextNode("");
      element.append(text);
      speak(element, () => {
        text.data = child();
      }, text);
    } else {
      element.append(child);
    }
  }
}

/**
 * Does it now, and again for an element of the page whenever the language changes.
 *
 * @param text that it is about; once that has left the element it is asked for no more
 */
function speak(element, action, text = null) {
  element.setAttribute(MARK, "");
  const former = (spoken.get(element) ?? []).filter((s) => s.text === null || s.text.parentNode === element);
  spoken.set(element, [...former, { action, text }]);
  action();
}

/** Puts children in the place of those that are there. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** Asks what an element and those in it say in the language of the page; for what was off the page meanwhile. */
export function respeak(root) {
  for (const element of [root, ...root.querySelectorAll(`[${MARK}]`)]) {
    spoken.get(element)?.forEach(({ action }) => action());
  }
}

onLanguage(() => respeak(document.body));
