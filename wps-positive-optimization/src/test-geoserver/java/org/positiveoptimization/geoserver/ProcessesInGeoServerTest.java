/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.geoserver.Execute.document;
import static org.positiveoptimization.geoserver.Execute.literal;
import static org.positiveoptimization.geoserver.Execute.raw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.data.test.SystemTestData;
import org.geoserver.test.GeoServerSystemTestSupport;
import org.junit.Before;
import org.junit.Test;
import org.positiveoptimization.fixture.TinyPlan;

/** The processes in a GeoServer of its test support, asked as clients ask. */
public class ProcessesInGeoServerTest extends GeoServerSystemTestSupport {
    static final List<String> PROCESSES = List.of(
            "PositiveOptimization",
            "ControlLines",
            "Zoning",
            "LandUse",
            "FourLines",
            "KeyProjects",
            "Consistency",
            "Conduction",
            "Monitoring",
            "AreaBalance",
            "OverlayConflicts",
            "ChangeMap",
            "Gaps",
            "Fragmentation",
            "EllipsoidalArea",
            "SitingCheck",
            "Journal",
            "History",
            "Publish");
    private static final String PLAN =
            literal("approved", "approved") + literal("draft", "draft") + literal("lang", "en");
    private static final String BALANCE =
            literal("before", "approved:YJJBNT") + literal("after", "draft:YJJBNT") + literal("lang", "en");
    private static final String FIELD = literal("field", "DLBM");

    @Override
    protected void setUpTestData(SystemTestData testData) throws Exception {
        testData.setUpSecurity();
    }

    @Override
    protected void onSetUp(SystemTestData testData) throws Exception {
        PlanWorkspaces.publish(TinyPlan.conforming(), getCatalog(), testData.getDataDirectoryRoot());
        // the test support makes beans when they are asked for, a server all of them when it starts
        applicationContext.getBean("poProcessHost");
    }

    @Before
    public void logIn() {
        login("admin", "geoserver", "ROLE_ADMINISTRATOR");
    }

    private String execute(String process, String inputs, String form) throws Exception {
        return postAsServletResponse("wps", Execute.request(process, inputs, form), "text/xml; charset=UTF-8")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String value(String answer) {
        Matcher m = Pattern.compile("<wps:LiteralData[^>]*>([^<]*)<").matcher(answer);
        assertThat(m.find()).as(answer).isTrue();
        return m.group(1);
    }

    @Test
    public void everyProcess_isListedAndDescribed() throws Exception {
        String capabilities = getAsString("wps?service=WPS&version=1.0.0&request=GetCapabilities");
        for (String process : PROCESSES) {
            assertThat(capabilities).contains("<ows:Identifier>po:" + process + "</ows:Identifier>");
            assertThat(getAsString("wps?service=WPS&version=1.0.0&request=DescribeProcess&identifier=po:" + process))
                    .contains("<ows:Identifier>po:" + process + "</ows:Identifier>", "<DataInputs>")
                    .doesNotContain("Exception");
        }
    }

    @Test
    public void balance_isNotFalsifiedByALimitOfTheService() throws Exception {
        String whole = value(execute("AreaBalance", BALANCE + FIELD, document("areaAfter")));
        FeatureTypeInfo layer = getCatalog().getFeatureTypeByName("draft", "YJJBNT");
        layer.setMaxFeatures(1);
        getCatalog().save(layer);
        try {
            assertThat(layer.getFeatureSource(null, null).getFeatures().size()).isGreaterThan(1);
            assertThat(value(execute("AreaBalance", BALANCE + FIELD, document("areaAfter"))))
                    .isEqualTo(whole);
        } finally {
            layer.setMaxFeatures(0);
            getCatalog().save(layer);
        }
        assertThat(Double.parseDouble(whole)).isPositive();
    }

    @Test
    public void verdict_isThatOfTheReport() throws Exception {
        String verdict = value(execute("ControlLines", PLAN, document("verdict")));

        assertThat(execute("ControlLines", PLAN, raw("application/json")))
                .contains("\"verdict\" : \"" + verdict + "\"");
        assertThat(execute("ControlLines", PLAN, raw("text/html"))).startsWith("<!DOCTYPE html>");
    }

    @Test
    public void references_areNotFollowed() throws Exception {
        String reference =
                "<wps:Input><ows:Identifier>before</ows:Identifier><wps:Reference mimeType='application/json'"
                        + " xlink:href='file:///etc/passwd' method='GET'/></wps:Input>";

        assertThat(execute("AreaBalance", reference + literal("after", "draft:YJJBNT") + FIELD, document("areaAfter")))
                .containsPattern("ProcessFailed|Exception")
                .doesNotContain("root:", "\tat ");
    }

    @Test
    public void fieldName_isNoExpression() throws Exception {
        assertThat(execute("AreaBalance", BALANCE + literal("field", "strConcat(BSM,BSM)"), document("areaAfter")))
                .containsPattern("ProcessFailed|Exception")
                .doesNotContain("\tat ");
    }
}
