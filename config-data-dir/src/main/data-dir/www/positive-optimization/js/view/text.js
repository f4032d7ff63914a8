/**
 * What a user reads, in Chinese and English. Every part of the page brings its own texts, as `{key: [Chinese, English]}`;
 * places of arguments are written {0}, {1} ...
 */

const STORED = "positive-optimization.language";
const texts = new Map();
const listeners = new Set();
let current = stored() ?? (navigator.language.startsWith("zh") ? "zh" : "en");

function stored() {
  try {
    const value = localStorage.getItem(STORED);
    return value === "zh" || value === "en" ? value : null;
  } catch {
    return null; // storage can be forbidden; the language is then that of the browser
  }
}

/** @returns {"zh" | "en"} the language of the page */
export function language() {
  return current;
}

/** Changes the language; everything that is shown changes with it. */
export function setLanguage(value) {
  current = value === "en" ? "en" : "zh";
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  try {
    localStorage.setItem(STORED, current);
  } catch {
    // as above
  }
  listeners.forEach((listener) => listener());
}

/** Calls the listener whenever the language has changed. */
export function onLanguage(listener) {
  listeners.add(listener);
}

/** Adds texts; a key that is there already is a mistake. */
export function addTexts(more) {
  for (const [key, pair] of Object.entries(more)) {
    if (texts.has(key)) {
      throw new Error(`two texts of key ${key}`);
    }
    texts.set(key, pair);
  }
}

/** @returns the text of a key with its arguments */
export function t(key, ...values) {
  const pair = texts.get(key);
  if (!pair) {
    throw new Error(`no text of key ${key}`);
  }
  return pair[current === "zh" ? 0 : 1].replace(/\{(\d)\}/g, (_, i) => String(values[i] ?? ""));
}

/** @returns the text of an object {zh, en}, as the server gives them */
export function localized(text) {
  return text?.[current] ?? "";
}

/** @returns a figure with separators of thousands and at most so many decimals; a dash where there is none */
export function figure(value, decimals = 2) {
  return value === null || value === undefined || Number.isNaN(value)
    ? "–"
    : value.toLocaleString(current === "zh" ? "zh-CN" : "en", { maximumFractionDigits: decimals });
}
