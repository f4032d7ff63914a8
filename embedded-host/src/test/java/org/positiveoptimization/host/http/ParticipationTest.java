/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.progress.Progress;

/** Comments of the public, by the requests that a page sends: on the shipped data directory, without a stand-in. */
class ParticipationTest {
    private static final String PLACE =
            "<gml:Point srsName='urn:ogc:def:crs:EPSG::4490'><gml:pos>46.6 131.2</gml:pos></gml:Point>";
    private static final String TEXT = "<c:YJNR>建议保留这片林地 Please keep the wood.</c:YJNR>";
    private static final String KIND = "<c:YJLX>3</c:YJLX>";

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private TrialHost host;

    @BeforeEach
    void start() throws Exception {
        host = TrialHost.start(data);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    private String ask(String user, HttpRequest.Builder request) throws Exception {
        if (user != null) {
            String account = user + ":" + TrialHost.PASSWORD;
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes(UTF_8)));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        return answer.body();
    }

    private String get(String user, String path) throws Exception {
        return ask(user, HttpRequest.newBuilder(URI.create(host.address() + path)));
    }

    /** @param user null for nobody */
    private String transaction(String user, String workspace, String operations) throws Exception {
        String body = "<wfs:Transaction service='WFS' version='1.1.0' xmlns:wfs='http://www.opengis.net/wfs'"
                + " xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'"
                + " xmlns:c='urn:positive-optimization:" + workspace + "'>" + operations + "</wfs:Transaction>";
        return ask(
                user,
                HttpRequest.newBuilder(URI.create(host.address() + "/" + workspace + "/wfs"))
                        .header("Content-Type", "text/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String insert(String... properties) {
        return "<wfs:Insert><c:GZYJ>" + String.join("", properties) + "</c:GZYJ></wfs:Insert>";
    }

    private static String geometry(String gml) {
        return "<c:geom>" + gml + "</c:geom>";
    }

    private String handIn(String... properties) throws Exception {
        return transaction(null, "participation", insert(geometry(PLACE), String.join("", properties)));
    }

    private String comments(String user, String workspace) throws Exception {
        return get(
                user,
                "/" + workspace + "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + workspace
                        + ":GZYJ&outputFormat=application/json");
    }

    private static String only(String id) {
        return "<ogc:Filter><ogc:FeatureId fid='" + id + "'/></ogc:Filter>";
    }

    private static String set(String id, String column, String value) {
        return "<wfs:Update typeName='c:GZYJ'><wfs:Property><wfs:Name>" + column + "</wfs:Name><wfs:Value>" + value
                + "</wfs:Value></wfs:Property>" + only(id) + "</wfs:Update>";
    }

    private static String id(String answer) {
        Matcher id = Pattern.compile("fid=\"(GZYJ\\.\\d+)\"").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    private static void assertRefused(String answer, String chinese, String english) {
        assertThat(answer)
                .contains("Exception")
                .contains(chinese)
                .contains(english)
                .doesNotContain("TransactionSummary");
    }

    private void assertNothingIsStored() throws Exception {
        assertThat(comments("planner", "moderation")).contains("\"numberMatched\":0");
    }

    @Test
    void comment_ofAnybody_waitsForReviewAndIsSeenAfterIt() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        String id = id(handIn(TEXT, KIND, "<c:DXTC>GHFQ</c:DXTC><c:DXBS>GHFQ.17</c:DXBS>"));

        assertThat(comments(null, "participation")).contains("\"numberMatched\":0");
        String waiting = comments("reviewer", "moderation");
        assertThat(waiting)
                .contains("\"YJNR\":\"建议保留这片林地 Please keep the wood.\"")
                .contains("\"YJLX\":\"3\"")
                .contains("\"DXTC\":\"GHFQ\"")
                .contains("\"DXBS\":\"GHFQ.17\"")
                .contains("\"SHZT\":\"1\"")
                .contains("\"HFNR\":null")
                .contains("[131.2,46.6]");
        Matcher time = Pattern.compile("\"TJSJ\":\"([^\"]+)\"").matcher(waiting);
        assertThat(time.find()).isTrue();
        assertThat(Instant.parse(time.group(1))).isBetween(before, Instant.now());

        assertThat(transaction("reviewer", "moderation", set(id, "SHZT", "2") + set(id, "HFNR", "已采纳")))
                .contains("<wfs:totalUpdated>2<");
        assertThat(comments(null, "participation"))
                .contains("\"numberMatched\":1")
                .contains("已采纳");
        assertThat(get(null, infoRequest())).contains("已采纳");

        assertThat(transaction("planner", "moderation", set(id, "SHZT", "3"))).contains("<wfs:totalUpdated>1<");
        assertThat(comments(null, "participation")).contains("\"numberMatched\":0");
        assertThat(get(null, infoRequest())).doesNotContain("已采纳");
        assertThat(transaction("reviewer", "moderation", "<wfs:Delete typeName='c:GZYJ'>" + only(id) + "</wfs:Delete>"))
                .contains("<wfs:totalDeleted>1<");
        assertNothingIsStored();
    }

    private static String infoRequest() {
        return "/participation/wms?service=WMS&version=1.1.1&request=GetFeatureInfo&layers=GZYJ&query_layers=GZYJ&styles="
                + "&srs=EPSG:4490&bbox=131.1,46.5,131.3,46.7&width=100&height=100&x=50&y=50&info_format=application/json";
    }

    @Test
    void commentThatWaits_isNotFoundByItsIdentifierItsCountOrAFilter() throws Exception {
        String id = id(handIn(TEXT, KIND));
        String wfs = "/participation/wfs?service=WFS&version=2.0.0&request=";

        assertThat(get(null, wfs + "GetFeature&resourceId=" + id)).doesNotContain("林地");
        assertThat(get(null, wfs + "GetFeature&typeNames=GZYJ&resultType=hits")).contains("numberMatched=\"0\"");
        assertThat(get(null, wfs + "GetPropertyValue&typeNames=GZYJ&valueReference=YJNR"))
                .doesNotContain("林地");
        String filter = "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:Or><fes:PropertyIsEqualTo>"
                + "<fes:ValueReference>SHZT</fes:ValueReference><fes:Literal>1</fes:Literal></fes:PropertyIsEqualTo>"
                + "<fes:PropertyIsEqualTo><fes:ValueReference>SHZT</fes:ValueReference><fes:Literal>2</fes:Literal>"
                + "</fes:PropertyIsEqualTo></fes:Or></fes:Filter>";
        assertThat(get(
                        null,
                        wfs + "GetFeature&typeNames=GZYJ&outputFormat=application/json&filter="
                                + URLEncoder.encode(filter, UTF_8)))
                .contains("\"numberMatched\":0");
        assertThat(get(null, infoRequest())).doesNotContain("林地");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支持&lt;script&gt;alert(1)&lt;/script&gt; | 被浏览器当作标记 | markup",
                "＜img src=x＞ | 被浏览器当作标记 | markup",
                "优惠请看 http://example.com | 网址 | addresses",
                "详见 example.com | 网址 | addresses",
                "联系 13800138000 | 电话号码 | telephone",
                "好 | 2 至 1,000 个字符 | 2 to 1,000 characters",
                "支&#x202E;持 | 不可见字符 | cannot be seen"
            })
    void text_thatIsNotPlainWords_isRefusedInBothLanguages(String text, String chinese, String english)
            throws Exception {
        assertRefused(handIn("<c:YJNR>" + text + "</c:YJNR>", KIND), chinese, english);
        assertNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:SHZT>2</c:SHZT>",
                "<c:HFNR>已采纳</c:HFNR>",
                "<c:TJSJ>2020-01-01T00:00:00Z</c:TJSJ>",
                "<c:YJBH>1</c:YJBH>"
            })
    void columns_ofTheServer_areNotForClients(String property) throws Exception {
        assertRefused(handIn(TEXT, KIND, property), "不由提交者填写", "not for you to fill in");
        assertNothingIsStored();
    }

    @Test
    void kindAndCodes_ofOtherForms_areRefused() throws Exception {
        assertRefused(handIn(TEXT), "YJLX 须为以下之一：1, 2, 3, 4", "YJLX must be one of: 1, 2, 3, 4");
        assertRefused(handIn(TEXT, "<c:YJLX>5</c:YJLX>"), "YJLX 须为以下之一", "YJLX must be one of");
        assertRefused(handIn(TEXT, KIND, "<c:DXBS>a b</c:DXBS>"), "DXBS 须为代码", "DXBS must be a code");
        assertNothingIsStored();
    }

    @Test
    void place_isOnePointInThePlan() throws Exception {
        String swapped = "<gml:Point srsName='urn:ogc:def:crs:EPSG::4490'><gml:pos>31.2 16.6</gml:pos></gml:Point>";

        assertRefused(transaction(null, "participation", insert(TEXT, KIND)), "须有一个点位", "has one point");
        assertRefused(
                transaction(null, "participation", insert(geometry(swapped), TEXT, KIND)),
                "在规划范围之外",
                "outside the extent");
        String beijing = swapped.replace("31.2 16.6", "39.9 116.4");
        assertRefused(
                transaction(null, "participation", insert(geometry(beijing), TEXT, KIND)),
                "在规划范围之外",
                "outside the extent");
        assertNothingIsStored();
    }

    @Test
    void whatIsThere_isNotChangedByAnybody() throws Exception {
        String id = id(handIn(TEXT, KIND));
        transaction("reviewer", "moderation", set(id, "SHZT", "2"));
        String delete = "<wfs:Delete typeName='c:GZYJ'>" + only(id) + "</wfs:Delete>";

        assertRefused(transaction(null, "participation", set(id, "YJNR", "x")), "只接收新意见", "takes comments only");
        assertRefused(transaction(null, "participation", delete), "只接收新意见", "takes comments only");
        assertRefused(transaction("planner", "participation", set(id, "SHZT", "3")), "只接收新意见", "takes comments only");
        assertThat(transaction(null, "moderation", set(id, "SHZT", "3"))).contains("Exception");
        assertThat(transaction(null, "moderation", delete)).contains("Exception");
        assertThat(comments(null, "moderation")).contains("Exception").doesNotContain("林地");
        assertThat(comments(null, "participation"))
                .contains("\"numberMatched\":1")
                .contains("林地");
    }

    @Test
    void transaction_ofAStranger_reachesNoOtherLayer() throws Exception {
        String square = "<wfs:Delete typeName='c:GDHBZYQ'>" + only("GDHBZYQ.1") + "</wfs:Delete>";

        assertThat(transaction(null, "draft", square)).contains("Exception");
        assertThat(transaction("reviewer", "draft", square)).contains("Exception");
        assertThat(transaction(null, "approved", square)).contains("Exception");
        assertThat(transaction(
                        null,
                        "participation",
                        square.replace("c:", "d:")
                                .replace("<wfs:Delete ", "<wfs:Delete xmlns:d='urn:positive-optimization:draft' ")))
                .contains("Exception");
    }

    @Test
    void comments_comeOneATransaction_andTheSameOnlyOnce() throws Exception {
        assertRefused(
                transaction(
                        null,
                        "participation",
                        insert(geometry(PLACE), TEXT, KIND) + insert(geometry(PLACE), "<c:YJNR>另一条</c:YJNR>", KIND)),
                "一次提交一条意见",
                "one comment");
        assertNothingIsStored();
        id(handIn(TEXT, KIND));
        assertRefused(
                handIn("<c:YJNR>  建议 保留这片林地, PLEASE keep the wood! </c:YJNR>", KIND),
                "相同内容不久前已经提交",
                "a short while ago");
        assertThat(comments("planner", "moderation")).contains("\"numberMatched\":1");
    }

    @Test
    void comments_moreThanThePolicyAllowsInAnHour_areRefusedWithASentence() throws Exception {
        Path policy = data.resolve("positive-optimization/guard.json");
        Files.writeString(policy, Files.readString(policy).replace("\"perHour\": 200", "\"perHour\": 2"));

        id(handIn("<c:YJNR>第一条</c:YJNR>", KIND));
        id(handIn("<c:YJNR>第二条</c:YJNR>", KIND));
        assertRefused(handIn("<c:YJNR>第三条</c:YJNR>", KIND), "一小时内的意见已超过 2 条", "more than 2 comments");
        assertThat(comments("planner", "moderation")).contains("\"numberMatched\":2");
    }

    @Test
    void journal_hasWhatWasHandedIn_andNotWhatStrangersWereRefused() throws Exception {
        handIn("<c:YJNR>&lt;b&gt;</c:YJNR>", KIND);
        handIn(TEXT, KIND);
        Matcher number = Pattern.compile("\"YJBH\":\"([0-9a-f-]{36})\"").matcher(comments("planner", "moderation"));
        assertThat(number.find()).isTrue();

        var entries = new JournalReader(data.resolve(EditJournal.DIRECTORY))
                .read(
                        JournalFilter.ALL,
                        JournalReader.Order.OLDEST_FIRST,
                        OptionalLong.empty(),
                        JournalReader.MOST_ENTRIES,
                        Progress.NONE)
                .entries();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).edit().user()).isEqualTo("anonymous");
        assertThat(entries.get(0).edit().request()).isEqualTo(number.group(1));
        assertThat(entries.get(0).edit().layers().toString()).contains("participation:GZYJ", "GZYJ." + number.group(1));
    }

    @Test
    void map_drawsWhatIsShown() throws Exception {
        String map = "/participation/wms?service=WMS&version=1.1.1&request=GetMap&layers=GZYJ&styles=&format=image/png"
                + "&srs=EPSG:4490&bbox=131.1,46.5,131.3,46.7&width=100&height=100&transparent=true";
        String empty = get(null, map);
        String id = id(handIn(TEXT, KIND));
        assertThat(get(null, map)).isEqualTo(empty);

        transaction("reviewer", "moderation", set(id, "SHZT", "2"));

        assertThat(get(null, map)).contains("PNG").isNotEqualTo(empty);
    }
}
