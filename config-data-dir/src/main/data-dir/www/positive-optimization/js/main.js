/** The page: its services, its map and its panels are made here and know one another by what they are handed. */
import { Catalogue } from "./service/catalogue.js";
import { Server } from "./service/server.js";
import { Session } from "./service/session.js";
import { Wfs } from "./service/wfs.js";
import { Wms } from "./service/wms.js";
import { Wps } from "./service/wps.js";
import { checksPanel } from "./checks/panel.js";
import { PlanMap } from "./map/plan-map.js";
import { showFeatures } from "./map/feature-info.js";
import { layersPanel } from "./map/layers-panel.js";
import { editPanel } from "./edit/edit-panel.js";
import { commentsPanel } from "./comments/comments-panel.js";
import { sitingPanel } from "./siting/panel.js";
import { failureText } from "./view/failure.js";
import { fill } from "./view/dom.js";
import { Shell } from "./view/shell.js";
import { addTexts, setLanguage, language, t } from "./view/text.js";

addTexts({
  "main.empty": ["服务器上没有可以查看的规划图层。", "The server shows no layer of a plan."],
  "main.unreadable": ["图层“{0}”无法绘制。", "Layer “{0}” cannot be drawn."],
});

async function start() {
  setLanguage(language());
  const session = new Session();
  const server = new Server(session);
  const wms = new Wms(server);
  const shell = new Shell(document.body, session, server);
  try {
    const catalogue = await Catalogue.read(server);
    await catalogue.look(wms);
    while (!catalogue.extent()) {
      // perhaps there is something for who signs in
      fill(shell.mapElement.querySelector(".wait"), () => t("main.empty"));
      await new Promise((resolve) => session.addEventListener("change", resolve, { once: true }));
      await catalogue.look(wms);
    }
    const extent = catalogue.extent();
    const map = new PlanMap(shell.mapElement, wms, catalogue, extent);
    /** What a panel is made of; see `Shell.add` for what a panel is. */
    const app = { session, server, wms, wfs: new Wfs(server), wps: new Wps(server), catalogue, map, shell };
    map.addEventListener("unreadable", ({ detail }) => {
      shell.tell(() => t("main.unreadable", catalogue.title(detail.code)[language()]), "error");
    });
    shell.attach(map, catalogue);
    showFeatures(app);
    [layersPanel, checksPanel, sitingPanel, editPanel, commentsPanel].forEach((panel) => shell.add(panel(app)));
    session.addEventListener("change", async () => {
      try {
        if (await catalogue.look(wms)) {
          map.reload();
          shell.refresh();
        }
      } catch (e) {
        shell.refresh();
        shell.tell(() => failureText(e), "error");
      }
    });
  } catch (e) {
    shell.mapElement.querySelector(".wait")?.remove();
    shell.tell(() => failureText(e), "error");
  }
}

start();
