/** Signing in. The server is asked whether it takes name and password before the page does. */
import { DRAFT } from "../service/catalogue.js";
import { Session } from "../service/session.js";
import { dialog } from "./dialog.js";
import { el, fill } from "./dom.js";
import { failureText } from "./failure.js";
import { addTexts, t } from "./text.js";

addTexts({
  "signIn.title": ["登录", "Sign in"],
  "signIn.user": ["用户名", "Name"],
  "signIn.password": ["密码", "Password"],
  "signIn.wrong": ["用户名或密码不正确。", "Name or password is wrong."],
  "signIn.plain": [
    "本页未经加密传输（http），请勿在公共网络上输入密码。",
    "This page is not encrypted (http): do not send a password over a public network.",
  ],
});

export function signInDialog(body, session, server) {
  const user = el("input", { name: "user", autocomplete: "username", required: true });
  const password = el("input", { name: "password", type: "password", autocomplete: "current-password", required: true });
  const failure = el("p", { class: "failure", role: "alert" });
  const isOpen = location.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  dialog(
    body,
    () => t("signIn.title"),
    [
      isOpen ? el("p", { class: "failure" }, () => t("signIn.plain")) : null,
      el("label", {}, () => t("signIn.user"), user),
      el("label", {}, () => t("signIn.password"), password),
      failure,
    ],
    () => t("signIn.title"),
    async (signal) => {
      try {
        // what only some may see, and a wrong password never
        await server.ask(server.address(`${DRAFT}/wfs`, { service: "WFS", version: "2.0.0", request: "GetCapabilities" }), {
          headers: { Authorization: Session.authorization(user.value, password.value) },
          signal,
        });
        signal.throwIfAborted();
      } catch (e) {
        if (signal.aborted) {
          return true; // who has closed the dialog does not want to sign in
        }
        fill(failure, () => (e.status === 401 || e.status === 403 ? t("signIn.wrong") : failureText(e)));
        password.value = "";
        password.focus();
        return false;
      }
      session.signIn(user.value, password.value);
      return true;
    },
  );
}
