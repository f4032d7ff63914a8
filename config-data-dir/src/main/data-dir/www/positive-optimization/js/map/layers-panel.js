/** The layers of the plan by chapter, each with its legend and opacity. */
import { APPROVED, DRAFT } from "../service/catalogue.js";
import { el, fill } from "../view/dom.js";
import { addTexts, localized, t } from "../view/text.js";

addTexts({
  "layers.title": ["图层", "Layers"],
  "layers.opacity": ["{0}的不透明度", "Opacity of {0}"],
  "layers.legend": ["图例", "Legend"],
  "layers.legendOf": ["{0}的图例", "Legend of {0}"],
  "layers.noLegend": ["图例无法读取。", "The legend cannot be read."],
  "layers.chapter.lines": ["控制线", "Control lines"],
  "layers.chapter.zoning": ["规划分区", "Zoning"],
  "layers.chapter.landuse": ["用地用海", "Land use"],
  "layers.chapter.fourlines": ["城市四线", "Four lines of the city"],
  "layers.chapter.projects": ["重点项目", "Key projects"],
  "layers.chapter.evidence": ["依据图层", "Evidence"],
  "layers.chapter.frame": ["行政区", "Administrative areas"],
  "layers.chapter.other": ["其他", "Others"],
  "layers.about.lines": [
    "不能随意占用的耕地、生态空间，以及城市可以发展的范围。",
    "Farmland and nature that may not be built on, and how far towns may grow.",
  ],
  "layers.about.zoning": ["每块地以什么用途为主。", "What each part of the land is mainly for."],
  "layers.about.landuse": ["每块地规划作什么用。", "What each plot is planned to be used for."],
  "layers.about.fourlines": [
    "城市里的绿地、水系、历史文化和基础设施用地的保护范围。",
    "Where green space, water, heritage and infrastructure in town are protected.",
  ],
  "layers.about.projects": ["近期要建的重点项目。", "Key projects that are to be built."],
  "layers.about.evidence": ["规划所依据的调查和审批资料。", "Surveys and permits that the plan rests on."],
  "layers.about.frame": ["市县的范围。", "The counties."],
  "layers.about.other": ["规则集另外用到的图层。", "Further layers that the rules use."],
});

/** Chapters as they are drawn, the lowest first: lines over surfaces, names of the counties over all. */
const DRAWN = ["other", "evidence", "landuse", "zoning", "fourlines", "projects", "lines", "frame"];

/** Shown from the start. */
const FIRST = new Map([
  ["GHYDYH", 0.6],
  ["XZQ", 1],
  ["STBHHX", 0.8],
  ["YJJBNT", 0.8],
  ["CZKFBJ", 1],
]);

export function layersPanel({ catalogue, map, wms }) {
  const element = el("div", { class: "layers" });
  const shown = new Map([...FIRST].filter(([code]) => visible(catalogue, code)));

  const show = () => {
    const chapters = new Map(catalogue.chapters().map(({ chapter, codes }) => [chapter, codes]));
    const order = DRAWN.flatMap((chapter) => [...(chapters.get(chapter) ?? [])].reverse());
    map.show(order.filter((code) => shown.has(code)).map((code) => [code, shown.get(code)]));
  };

  const refresh = () => {
    fill(
      element,
      catalogue.chapters().map(({ chapter, codes }) =>
        el(
          "details",
          { open: chapter !== "evidence" && chapter !== "other" },
          el("summary", {}, () => t(`layers.chapter.${chapter}`)),
          el("p", { class: "about" }, () => t(`layers.about.${chapter}`)),
          el("ul", {}, codes.map((code) => entry(code))),
        ),
      ),
    );
    show();
  };

  const entry = (code) => {
    const title = () => localized(catalogue.title(code));
    const opacity = el("input", {
      type: "range",
      min: 5,
      max: 100,
      value: Math.round((shown.get(code) ?? 0.8) * 100),
      "aria-label": () => t("layers.opacity", title()),
    });
    const box = el("input", { type: "checkbox", checked: shown.has(code), value: code });
    const take = () => {
      if (box.checked) {
        shown.set(code, opacity.valueAsNumber / 100);
      } else {
        shown.delete(code);
      }
      show();
    };
    box.addEventListener("change", take);
    opacity.addEventListener("input", () => box.checked && take());
    const legend = el("div", { class: "legend" });
    return el(
      "li",
      {},
      el("label", {}, box, title),
      opacity,
      el(
        "details",
        { class: "of-legend", on: { toggle: (event) => event.target.open && picture(legend, code, title) } },
        el("summary", { "aria-label": () => t("layers.legendOf", title()) }, () => t("layers.legend")),
        legend,
      ),
    );
  };

  const picture = async (place, code, title) => {
    if (place.childElementCount === 0) {
      const workspace = catalogue.sees(DRAFT, code) ? DRAFT : APPROVED;
      try {
        fill(place, el("img", { src: await wms.legend(workspace, code), alt: () => t("layers.legendOf", title()) }));
      } catch {
        fill(place, el("p", { class: "failure" }, () => t("layers.noLegend")));
      }
    }
  };

  refresh();
  return { id: "layers", title: () => t("layers.title"), element, refresh };
}

function visible(catalogue, code) {
  return catalogue.sees(APPROVED, code) || catalogue.sees(DRAFT, code);
}
