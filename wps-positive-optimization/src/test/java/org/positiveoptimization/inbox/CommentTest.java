/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.text.Message;

class CommentTest {
    private static final InboxRules RULES = new InboxRules(
            new InboxRules.TextColumn("YJNR", 2, 10),
            Map.of("YJLX", List.of("1", "2")),
            List.of("DXBS"),
            new InboxRules.WrittenColumns("YJBH", "TJSJ", "SHZT", "1"),
            5);

    private static Comment comment(String text, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        List.of("YJLX", "DXBS", "YJBH", "TJSJ", "SHZT", "HFNR").forEach(c -> values.put(c, null));
        values.put("YJNR", text);
        values.put("YJLX", "1");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Comment(RULES, values);
    }

    private static List<String> faults(Comment comment) {
        return comment.faults().stream().map(Message::key).toList();
    }

    /** @return what is said of a text that is not too long */
    private static List<String> faultsOf(String text) {
        InboxRules.TextColumn column = new InboxRules.TextColumn("YJNR", 2, 1000);
        return new CommentText(text).fault(column).stream().map(Message::key).toList();
    }

    @Test
    @Timeout(10)
    void text_ofCountlessMarks_isRefusedWithoutPuttingThemInOrder() {
        assertThat(faults(comment("图" + "\u0301\u0323".repeat(200_000)))).containsExactly("inbox.length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建议保留这片林地。",
                "我反对：面积 3.5 公顷太大！",
                "第一行\n第二行",
                "1.支持 2.反对",
                "Keep the wood. It is old.",
                "A & B, \"C\" and 'D'",
                "图斑 230523000000000017 有误",
                "𠮷林",
                "5 % ± 0.1, see 46.6/131.2"
            })
    void text_ofPlainWords_isTaken(String text) {
        assertThat(faultsOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <b>",
                "<script>alert(1)</script>",
                "1 < 2 的",
                "＜ｂ＞ 全角",
                "&lt;b&gt; 引用",
                "&#60;b",
                "{{constructor}} 模板",
                "${7*7} 模板"
            })
    void text_thatABrowserCouldTakeForMarkup_isRefused(String text) {
        assertThat(faultsOf(text)).containsExactly("inbox.markup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看 http://a.b",
                "看 ＨＴＴＰ：／／ａ．ｂ",
                "www.abc",
                "去 Example.COM 看",
                "163.com 网站",
                "javascript:alert(1)",
                "a@b.cn",
                "写信 x@example.org",
                "打开 10.0.0.1 看",
                "规划.公司"
            })
    void text_withAnAddress_isRefused(String text) {
        assertThat(faultsOf(text)).containsExactly("inbox.address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话 13800138000", "联系 138-0013-8000 我", "１３８ ００１３ ８０００ 联系"})
    void text_withATelephoneNumber_isRefused(String text) {
        assertThat(faultsOf(text)).containsExactly("inbox.telephone");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 9, 13, 0x1B, 0x85, 0x200B, 0x202E, 0x2028, 0xFEFF, 0xE000, 0xD800, 0x378, 0x2800, 0x3164, 0xFFA0
            })
    void character_thatCannotBeSeen_isRefused(int character) {
        assertThat(faultsOf("支" + Character.toString(character) + "持")).containsExactly("inbox.invisible");
    }

    @ParameterizedTest
    @CsvSource({"好, false", "好的, true", "一二三四五六七八九十, true", "一二三四五六七八九十一, false", "'   好   ', false"})
    void length_isThatOfTheTextWithoutBlanksAroundIt(String text, boolean isTaken) {
        assertThat(faults(comment(text))).isEqualTo(isTaken ? List.of() : List.of("inbox.length"));
    }

    @Test
    void length_isCountedInCharacters_whateverTheyAreStoredIn() {
        assertThat(faults(comment("𠮷".repeat(10)))).isEmpty();
        assertThat(faults(comment("𠮷".repeat(11)))).containsExactly("inbox.length");
    }

    @Test
    void text_withoutWords_isRefused() {
        assertThat(faultsOf("!!! 123 ???")).containsExactly("inbox.no_words");
        assertThat(faults(comment(null))).containsExactly("inbox.length");
    }

    @Test
    void choice_isOneOfItsValues() {
        assertThat(faults(comment("好的", "YJLX", "2"))).isEmpty();
        assertThat(faults(comment("好的", "YJLX", "3"))).containsExactly("inbox.choice");
        assertThat(faults(comment("好的", "YJLX", null))).containsExactly("inbox.choice");
        assertThat(faults(comment("好的", "YJLX", "1 "))).containsExactly("inbox.choice");
    }

    @Test
    void code_isOfLettersAndDigits_orIsLeftOut() {
        assertThat(faults(comment("好的", "DXBS", "GHFQ.17"))).isEmpty();
        assertThat(faults(comment("好的", "DXBS", "2305_23-a"))).isEmpty();
        assertThat(faults(comment("好的", "DXBS", "x".repeat(64)))).isEmpty();
        assertThat(faults(comment("好的", "DXBS", "x".repeat(65)))).containsExactly("inbox.code");
        assertThat(faults(comment("好的", "DXBS", "a b"))).containsExactly("inbox.code");
        assertThat(faults(comment("好的", "DXBS", "<b>"))).containsExactly("inbox.code");
        assertThat(faults(comment("好的", "DXBS", "../x"))).containsExactly("inbox.code");
    }

    @Test
    void columns_ofTheServerAndUnknownOnes_areEmpty() {
        assertThat(faults(comment("好的", "SHZT", "1"))).isEmpty();
        assertThat(faults(comment("好的", "SHZT", "2"))).containsExactly("inbox.not_yours");
        for (String column : List.of("YJBH", "TJSJ", "HFNR")) {
            assertThat(faults(comment("好的", column, "1"))).containsExactly("inbox.not_yours");
            assertThat(faults(comment("好的", column, ""))).isEmpty();
        }
    }

    @Test
    void faults_areToldAllAtOnce() {
        assertThat(faults(comment("<b> <b>", "YJLX", "9", "HFNR", "x")))
                .containsExactlyInAnyOrder("inbox.markup", "inbox.choice", "inbox.not_yours");
    }

    @Test
    void written_isTheServersOwnAndTheTextWithoutBlanksAroundIt() {
        Instant now = Instant.parse("2026-03-04T05:06:07.890Z");

        assertThat(comment("  好的 \n", "SHZT", "1").written("n-1", now))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("YJNR", "好的", "YJBH", "n-1", "TJSJ", "2026-03-04T05:06:07Z", "SHZT", "1"));
    }

    @Test
    void key_isTheSame_whenCaseWidthAndPunctuationDiffer() {
        assertThat(comment("保留，Wood!").key()).isEqualTo(comment(" 保 留 ｗｏｏｄ").key());
        assertThat(comment("保留").key()).isNotEqualTo(comment("不保留").key());
    }

    /** No pattern goes back and forth over a long text. */
    @Test
    void text_madeToBeSlow_isToldAtOnce() {
        InboxRules.TextColumn column = new InboxRules.TextColumn("YJNR", 2, 1_000_000);
        for (String piece : List.of("a", "1", "1.", "a-", "@a", "& ", "1 3", "规.")) {
            long start = System.nanoTime();
            new CommentText(piece.repeat(100_000)).fault(column);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(piece).isLessThan(Duration.ofSeconds(5));
        }
    }
}
