/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class HtmlReportTest {
    private final String html = html(Language.ZH, ReportFixture.answered());

    HtmlReportTest() throws IOException {}

    @Test
    void hostileText_isEscapedEverywhere() {
        assertThat(html)
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&#39;&amp;${1+1}&lt;#assign x=1&gt;{0}]]&gt;")
                .doesNotContain("<script", "<b>&lt;", "<#assign", "\u001B", "\u202E", "\u0000", "\uD800");
    }

    @Test
    void statements_standBesideTheirFindings_andThoseNotAcceptedAreListed() {
        assertThat(html)
                .contains("依据批复&lt;script&gt;", "未采纳的说明", "该规则未检查或无法判定", "2026-05-20")
                .containsOnlyOnce("依据批复");
    }

    @Test
    void table_isPrintedWithUnitsFiguresAndWhatIsLeftOut() {
        assertThat(html).contains("重点建设项目清单变化表", "面积（m²）", "1,234.57", "2,000");
    }

    @Test
    void conclusion_standsAtTheTop() {
        assertThat(html.indexOf("class=\"conclusion\"")).isBetween(0, html.indexOf("id=\"compared\""));
        assertThat(html).contains("三条控制线：存在不符合项，不能认定严守和正向优化。");
    }

    @Test
    void file_refersToNothingOutside() {
        // the only addresses are places in the file itself
        Matcher references = Pattern.compile("(?:href|src|action|url)\\s*[=(]\\s*\"?([^\")\\s>]+)")
                .matcher(html);
        assertThat(references.results().map(r -> r.group(1))).isNotEmpty().allMatch(a -> a.startsWith("#"));
        assertThat(html).doesNotContain("http://", "https://", "@import", " style=", "javascript:");
    }

    @Test
    void contentSecurityPolicy_allowsThisStyleSheetAndNothingElse() throws Exception {
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'");
    }

    @Test
    void markup_isBalanced_evenWithHostileText() throws Exception {
        // void elements closed, the rest must be well-formed as it stands
        String xml = html.replace("<!DOCTYPE html>", "")
                .replaceAll("<(meta|input)((?:\"[^\"]*\"|[^>\"])*?)( checked)?>", "<$1$2/>")
                .replace("<br>", "<br/>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        NodeList scripts = document.getElementsByTagName("script");
        assertThat(scripts.getLength()).isZero();
        assertThat(document.getElementsByTagName("article").getLength()).isEqualTo(9);
    }

    @Test
    void language_opensAsAskedFor() throws IOException {
        assertThat(html)
                .contains("<html lang=\"zh-CN\">", "id=\"lang-zh\" autocomplete=\"off\" aria-label=\"中文\" checked>");
        assertThat(html(Language.EN, ReportFixture.report()))
                .contains("<html lang=\"en\">", "id=\"lang-en\" autocomplete=\"off\" aria-label=\"English\" checked>")
                .contains("不符合正向优化要求", "The draft is not a positive optimisation");
    }

    /** Filled, a bent line would look like ground. */
    @Test
    void finding_onALine_isDrawnAsALine() throws IOException {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("DLZXX").add("LINESTRING(1 3, 3 4, 5 3)", "DLDJ", "7");

        assertThat(html(Language.EN, plan.report()))
                .contains("class=\"place-line\" d=\"M")
                .doesNotContain("class=\"place-ground\"");
    }

    @Test
    void findings_aboveFifty_areCounted() {
        assertThat(html).contains(">P7-0050<").doesNotContain("</svg>P7-0051<");
        assertThat(html).containsPattern("另有.{0,60} 14 ");
    }

    @Test
    void decisiveFigure_brokenLimit_isPrintedWithTheRelationThatHolds() {
        assertThat(html).contains("412,345.67 m² &lt; 413,000.00").contains("31.20 → 31.92 亩 ≥ 31.20");
    }

    @Test
    void map_drawsChangesFindingsScaleAndInsets() {
        assertThat(html)
                .contains(
                        "class=\"change IN\" d=\"M",
                        "class=\"change OUT\" d=\"M",
                        "class=\"change RECLASSIFIED\" d=\"M")
                .contains("class=\"marker F\" href=\"#m-F\"", "class=\"marker W\" href=\"#m-W\"", " km</text>")
                .contains("131°30′E", "46°20′N", "class=\"inset\"", ">集贤县<");
        // no NaN or exponent has come into the drawing
        assertThat(html.substring(html.indexOf("<svg class=\"map\"")))
                .doesNotContain("NaN", "Infinity")
                .doesNotContainPattern("[0-9]E-?[0-9]");
    }

    @Test
    void report_writtenTwice_givesSameBytes() throws IOException {
        assertThat(html(Language.ZH, ReportFixture.answered())).isEqualTo(html);
    }

    @Test
    void report_withoutPlaces_saysSoInsteadOfAMap() throws IOException {
        RuleSet none = new RuleSet("none", "0", new Localized("空", "none"), "", List.of(), List.of());
        ConformityReport empty =
                new ConformityReport(Verdict.PASS, none, List.of(), List.of(), List.of(), new PlanarMetric());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport(Language.EN).write(empty, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("There is no change or finding to draw.", "No changes found.")
                .doesNotContain("class=\"map\"");
    }

    private static String html(Language language, ConformityReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport(language, ReportFixture.outlines()).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
