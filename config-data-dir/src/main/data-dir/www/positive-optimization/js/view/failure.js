/** What went wrong, in words. */
import { addTexts, t } from "./text.js";

addTexts({
  "failure.away": ["服务器没有应答，请检查网络或稍后再试。", "The server does not answer. Check the network, or try again later."],
  "failure.signIn": ["请先登录，或检查用户名和密码。", "Sign in first, or check name and password."],
  "failure.forbidden": ["该账户无权执行此操作。", "This account may not do this."],
  "failure.missing": ["服务器上没有所请求的内容。", "The server does not have what was asked for."],
  "failure.other": ["服务器无法完成请求（{0}）。", "The server could not do what was asked ({0})."],
});

/** @returns the words of an error, those of the server where it gave some */
export function failureText(error) {
  if (error?.status === 0) {
    return t("failure.away");
  }
  if (error?.status === 401) {
    return t("failure.signIn");
  }
  if (error?.message) {
    return error.message;
  }
  if (error?.status === 403) {
    return t("failure.forbidden");
  }
  return error?.status === 404 ? t("failure.missing") : t("failure.other", error?.status ?? "");
}
