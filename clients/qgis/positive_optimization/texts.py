# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Everything that the plug-in itself says, in Chinese and English. What a server says comes in the language asked for."""

ZH, EN = "zh", "en"

TEXTS = {
    "plugin.name": ("正向优化检查", "Positive optimisation"),
    "plugin.settings": ("连接设置…", "Connection…"),
    "plugin.refresh": ("重新读取处理服务", "Read the processes again"),
    "plugin.refreshed": ("服务器 {0} 提供 {1} 个处理服务。", "The server {0} offers {1} processes."),
    "provider.cached": (
        "{0} 沿用上次读取的处理服务说明。", "{0} The descriptions of the processes that were read before are used."),
    "provider.empty": (
        "{0} 没有可用的处理服务。请检查连接设置，再选择“重新读取处理服务”。",
        "{0} There are no processes. Look at the connection and then choose \"Read the processes again\"."),
    "group.plan": ("规划检查", "The plan"),
    "group.layers": ("任意图层", "Any layer"),
    "group.journal": ("编辑日志", "The journal"),
    "parameter.points": ("发现位置点", "Places of the findings"),
    "parameter.open": ("在浏览器中打开报告", "Open the report in the browser"),
    "parameter.lines": ("每行一个值。", "One value a line."),
    "help.inputs": ("输入", "Inputs"),
    "help.outputs": ("输出", "Outputs"),
    "help.points": (
        "报告中每项发现的位置点，含规则、条款、文字和严重程度；没有位置的发现没有几何。",
        "The point of every finding of the report, with rule, clause, words and severity; a finding without place has no "
        "geometry."),
    "help.features": (
        "要素以 EPSG:4490 或其 CGCS2000 投影坐标发送，其余坐标系先转换为 EPSG:4490。",
        "Features are sent in EPSG:4490 or their zone of CGCS2000; from other systems they are transformed to EPSG:4490."),
    "run.accepted": ("服务器已接受，执行编号 {0}。", "The server has accepted it, execution {0}."),
    "run.cancelled": ("已取消，并已通知服务器停止。", "Cancelled, and the server was told to stop."),
    "run.not_dismissed": ("已取消，但未能通知服务器停止：{0}", "Cancelled, but the server could not be told to stop: {0}"),
    "run.again": ("未能询问状态，将再试：{0}", "The status could not be asked for, trying again: {0}"),
    "result.verdict": ("结论：{0} {1}", "Verdict: {0} {1}"),
    "result.literal": ("{0}：{1}", "{0}: {1}"),
    "result.otherwise": (
        "{0}：{1} 个要素的几何不是该图层的类型，只保留属性。",
        "{0}: {1} features have a geometry of another kind than the layer; their attributes are kept."),
    "result.unlisted": (
        "规则 {0} 有 {1} 项发现，报告列出 {2} 项。", "Rule {0} has {1} findings; the report lists {2}."),
    "result.report": ("报告：{0}", "Report: {0}"),
    "verdict.PASS": ("符合", "passed"),
    "verdict.WARN": ("有提示", "warning"),
    "verdict.INCOMPLETE": ("无法判定", "cannot be told"),
    "verdict.FAIL": ("不符合", "failed"),
    "severity.F": ("强制性问题", "blocking"),
    "severity.W": ("需书面说明", "needs a written statement"),
    "severity.I": ("提示", "information"),
    "error.address": (
        "服务器地址须以 http:// 或 https:// 开头，且不含用户名和密码：{0}",
        "The address of the server must begin with http:// or https:// and hold no user or password: {0}"),
    "error.away": (
        "无法连接服务器 {0}：{1}。请确认服务器已启动，地址无误。",
        "The server {0} cannot be reached: {1}. Is it running, and is the address right?"),
    "error.timeout": (
        "服务器 {0} 在 {1} 秒内没有答复。", "The server {0} has not answered within {1} seconds."),
    "error.sign_in": (
        "服务器 {0} 不允许此操作（HTTP {1}）。请在连接设置中选择有权限的认证配置。",
        "The server {0} does not permit this (HTTP {1}). Choose an authentication with the right to it in the connection."),
    "error.http": ("服务器 {0} 答复 HTTP {1}。{2}", "The server {0} answers HTTP {1}. {2}"),
    "error.redirect": (
        "服务器 {0} 转向另一地址，未予跟随。请在连接设置中填写最终地址。",
        "The server {0} sends to another address, which is not followed. Put the final address into the connection."),
    "error.authentication": (
        "QGIS 的认证配置 {0} 不能使用。", "The authentication {0} of QGIS cannot be used."),
    "error.size": (
        "服务器的答复超过 {0} MB，已中止。", "The answer of the server is larger than {0} MB and was cut off."),
    "error.xml": (
        "服务器的答复不是 WPS 1.0.0 的 XML：{0}", "The answer of the server is no XML of WPS 1.0.0: {0}"),
    "error.json": ("服务器的答复不是有效的 JSON：{0}", "The answer of the server is no valid JSON: {0}"),
    "error.server": ("服务器报告错误：{0}", "The server reports an error: {0}"),
    "error.status": (
        "服务器的答复没有执行编号，无法询问状态。", "The answer of the server has no number of an execution to ask for."),
    "error.output": ("服务器的答复缺少输出 {0}。", "The answer of the server lacks the output {0}."),
    "error.number": ("输出 {0} 不是数：{1}", "The output {0} is no number: {1}"),
    "error.crs": ("图层没有坐标系，无法发送。", "The layer has no coordinate reference system and cannot be sent."),
    "error.curves": (
        "图层 {0} 含圆弧，服务器只接受直线边。请先转换为直线。",
        "Layer {0} has arcs; the server takes straight edges only. Convert them first."),
    "error.footprint": ("用地范围没有面。", "The footprint has no polygon."),
    "error.format": (
        "报告不能写成 {0}；可用扩展名：{1}。", "The report cannot be written as {0}; extensions: {1}."),
    "error.sink": ("无法写出输出 {0}。", "The output {0} cannot be written."),
    "error.file": ("无法写出文件 {0}：{1}", "The file {0} cannot be written: {1}"),
    "settings.title": ("正向优化检查：连接", "Positive optimisation: connection"),
    "settings.address": ("GeoServer 地址", "Address of GeoServer"),
    "settings.authentication": ("认证", "Authentication"),
    "settings.note": (
        "密码由 QGIS 的认证管理器保存，本插件不保存密码。",
        "Passwords are kept by the authentication manager of QGIS, not by this plug-in."),
    "settings.plain": (
        "该地址未加密：密码在网络上可被读取。请使用 https。",
        "This address is not encrypted: passwords can be read on the network. Use https."),
}


def say(language, key, *values):
    """The text of a key in a language, Chinese or else English."""
    return TEXTS[key][0 if language == ZH else 1].format(*values)


def either(language, texts):
    """The text of an object ``{"zh": ..., "en": ...}`` of a report."""
    return str(texts.get(ZH if language == ZH else EN) or "")
