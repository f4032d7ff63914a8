/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.host.wfs.WfsHost;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** Conformance class response paging (09-025r2 7.7.4.4, A.2.20.2). */
class ResponsePagingTest {
    private static final String GET = "service=WFS&version=2.0.0&request=GetFeature&typenames=draft:GHFQ";

    private final WfsHost host = WfsHost.at("draft");

    private static String code(Answer answer) {
        return answer.value("/FeatureCollection/member/GHFQ/GHFQDM");
    }

    private static String link(Answer answer, String name) {
        return answer.value("/FeatureCollection/@" + name);
    }

    @Test
    @DisplayName("7.7.4.2: hits tell the number and lead to the first page")
    void hits_leadToTheFirstPage() {
        Answer hits = host.get(GET + "&count=1&resulttype=hits");

        assertThat(link(hits, "numberReturned")).isEqualTo("0");
        assertThat(link(hits, "numberMatched")).isEqualTo("3");
        assertThat(link(hits, "previous")).isEmpty();
        assertThat(hits.value("count(//member)")).isEqualTo("0");
        Answer first = host.follow(link(hits, "next"));
        assertThat(link(first, "numberReturned")).isEqualTo("1");
        assertThat(code(first)).isEqualTo("A");
    }

    @Test
    @DisplayName("7.7.4.4.1: pages lead on and back, and the last has no next")
    void pages_leadOnAndBack() {
        Answer first = host.get(GET + "&count=1");
        assertThat(link(first, "previous")).isEmpty();
        Answer second = host.follow(link(first, "next"));
        assertThat(code(second)).isEqualTo("B");
        assertThat(code(host.follow(link(second, "previous")))).isEqualTo("A");
        Answer third = host.follow(link(second, "next"));
        assertThat(code(third)).isEqualTo("C");
        assertThat(link(third, "next")).isEmpty();
    }

    @Test
    @DisplayName("7.7.4.4: links repeat filter and order, also those of a document")
    void links_repeatTheRequest() {
        Answer first = host.post(
                "<wfs:GetFeature service='WFS' version='2.0.0' count='1' xmlns:wfs='http://www.opengis.net/wfs/2.0'"
                        + " xmlns:fes='http://www.opengis.net/fes/2.0'>"
                        + "<wfs:Query typeNames='d:GHFQ' xmlns:d='urn:positive-optimization:draft' srsName='EPSG:4490'>"
                        + "<fes:Filter><fes:PropertyIsGreaterThan><fes:ValueReference>d:MJ</fes:ValueReference>"
                        + "<fes:Literal>2</fes:Literal></fes:PropertyIsGreaterThan></fes:Filter><fes:SortBy><fes:SortProperty>"
                        + "<fes:ValueReference>d:MJ</fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty>"
                        + "</fes:SortBy></wfs:Query></wfs:GetFeature>");

        assertThat(code(first)).isEqualTo("C");
        assertThat(link(first, "numberMatched")).isEqualTo("2");
        Answer second = host.follow(link(first, "next"));
        assertThat(code(second)).isEqualTo("A");
        assertThat(second.value("//MultiSurface/@srsName")).isEqualTo("EPSG:4490");
        assertThat(link(second, "next")).isEmpty();
    }

    @Test
    @DisplayName("7.7.4.4: values are paged as well")
    void values_arePaged() {
        Answer first = host.get("service=WFS&version=2.0.0&request=GetPropertyValue&typenames=draft:GHFQ"
                + "&valuereference=GHFQDM&count=2");

        assertThat(first.value("/ValueCollection/@numberMatched")).isEqualTo("3");
        Answer second = host.follow(first.value("/ValueCollection/@next"));
        assertThat(second.value("/ValueCollection/member/GHFQDM")).isEqualTo("C");
        assertThat(second.value("count(/ValueCollection/member)")).isEqualTo("1");
    }

    @Test
    void startIndex_beyondTheEnd_isAnEmptyPage() {
        Answer answer = host.get(GET + "&startindex=7&count=2");

        assertThat(link(answer, "numberReturned")).isEqualTo("0");
        assertThat(link(answer, "next")).isEmpty();
        assertThat(link(answer, "previous")).isNotEmpty();
    }

    @Test
    void impossibleNumbers_areInvalidParameterValue() {
        for (String number : new String[] {"count=-1", "count=x", "startindex=-1", "count=99999999999"}) {
            assertThat(host.get(GET + "&" + number).value("//Exception/@exceptionCode"))
                    .as(number)
                    .isEqualTo("InvalidParameterValue");
        }
    }
}
