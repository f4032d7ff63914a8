/**
 * What the edit guard says when it refuses: a heading and a line for each reason, in Chinese and then in English, with feature,
 * longitude, latitude and square metres where a reason has them.
 */

const PLACE = /(?:经度|longitude) (-?\d+(?:\.\d+)?) (?:纬度|latitude) (-?\d+(?:\.\d+)?)/;
const SIZE = /([\d,]+\.\d\d) m²$/;
const FEATURE = /\b([A-Z][A-Z0-9]+\.\d+)\b/;
const HAN = /\p{Script=Han}/u;

/**
 * @param words of the server
 * @param language "zh" or "en"
 * @returns {heading, reasons: [{text, feature, place, size}]}, `feature` an id or null, `place` [longitude, latitude] or null,
 *     `size` square metres or 0; words of another form are one heading, or reasons in whatever language they are
 */
export function parsed(words, language) {
  const [heading, ...lines] = inLanguage(words.split("\n").map((l) => l.trim()).filter(Boolean), language);
  return { heading: heading ?? "", reasons: lines.map(reason) };
}

/** Both languages have as many lines; the second half begins without a Chinese character. */
function inLanguage(lines, language) {
  const half = lines.length / 2;
  if (lines.length === 0 || half % 1 !== 0 || !HAN.test(lines[0]) || HAN.test(lines[half])) {
    return lines;
  }
  return language === "zh" ? lines.slice(0, half) : lines.slice(half);
}

function reason(text) {
  const place = PLACE.exec(text);
  return {
    text,
    feature: FEATURE.exec(text)?.[1] ?? null,
    place: place ? [Number(place[1]), Number(place[2])] : null,
    size: Number((SIZE.exec(text)?.[1] ?? "0").replaceAll(",", "")),
  };
}
