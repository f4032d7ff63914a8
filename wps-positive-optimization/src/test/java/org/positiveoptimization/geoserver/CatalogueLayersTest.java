/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.VectorAccessLimits;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;

class CatalogueLayersTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @RegisterExtension
    final LogCollector log = new LogCollector(CatalogueLayers.class);

    @RegisterExtension
    final LogCollector limitsLog = new LogCollector(ReadLimits.class);

    private final FakeCatalogue catalogue = new FakeCatalogue().workspace("draft");
    private final SimpleFeatureSource source = mock(SimpleFeatureSource.class);
    private final CatalogueLayers layers = catalogue.layers();

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PlanReadException.class, e -> assertThat(e.text().key()).isEqualTo(key));
    }

    @Test
    void layers_ofAWorkspace_areFoundByCodeWhateverTheirCase() throws PlanReadException {
        catalogue.layer("draft", "stbhhx", source);
        catalogue.layer("draft", "GHFQ", source);
        catalogue.layer("draft", "roads", source);

        Map<String, LayerSource> found = layers.open("draft", Set.of("STBHHX", "GHFQ", "YJJBNT")::contains);

        assertThat(found).containsOnlyKeys("STBHHX", "GHFQ");
        assertThat(found.get("STBHHX").name()).isEqualTo("draft:stbhhx");
        assertThat(found.get("STBHHX").features()).isSameAs(source);
        assertThat(found.get("STBHHX").partial()).isEmpty();
    }

    @Test
    void layers_whoseNamesDifferInCaseOnly_areRefused() {
        catalogue.layer("draft", "GHFQ", source);
        catalogue.layer("draft", "ghfq", source);

        assertRefused(() -> layers.open("draft", Set.of("GHFQ")::contains), "hosting.layer.twice");
    }

    @Test
    void layer_thatIsDisabled_isNotThere() throws PlanReadException {
        FeatureTypeInfo layer = catalogue.layer("draft", "GHFQ", source);
        when(layer.enabled()).thenReturn(false);

        assertThat(layers.open("draft", Set.of("GHFQ")::contains)).isEmpty();
        assertRefused(() -> layers.layer("draft:GHFQ"), "hosting.layer.absent");
    }

    @Test
    void layer_byItsName_isFound() throws PlanReadException {
        catalogue.layer("draft", "GHFQ", source);

        assertThat(layers.layer("draft:GHFQ").features()).isSameAs(source);
    }

    @Test
    void absentForbiddenAndChallenged_areTheSameToTheUser() {
        catalogue.layer("draft", "denied", call -> {
            throw new AccessDeniedException("no: rule *.*.r");
        });
        catalogue.layer("draft", "challenged", call -> {
            throw new InsufficientAuthenticationException("no");
        });
        when(catalogue.catalog.getWorkspaceByName("secret")).thenThrow(new AccessDeniedException("no"));

        for (String name : List.of("draft:nothing", "draft:denied", "draft:challenged")) {
            assertThatThrownBy(() -> layers.layer(name))
                    .isInstanceOfSatisfying(
                            PlanReadException.class, e -> assertThat(e.text().in(Language.EN))
                                    .isEqualTo(name + " is not there, or you are not permitted to read it"));
        }
        for (String workspace : List.of("secret", "nowhere")) {
            assertThatThrownBy(() -> layers.open(workspace, Set.of("GHFQ")::contains))
                    .isInstanceOfSatisfying(
                            PlanReadException.class,
                            e -> assertThat(e.text().in(Language.ZH)).isEqualTo(workspace + " 不存在，或您无权读取"));
        }
        assertRefused(() -> layers.open("draft", Set.of("DENIED")::contains), "hosting.layer.absent");
    }

    @Test
    void layer_thatTheCatalogueDeniesByAnException_isRefusedInTheSameWords() {
        when(catalogue.catalog.getFeatureTypeByName(any(NamespaceInfo.class), any()))
                .thenThrow(new AccessDeniedException("no"));

        assertRefused(() -> layers.layer("draft:GHFQ"), "hosting.layer.absent");
    }

    @Test
    void layer_whoseStoreIsDown_isRefusedWithoutTheTextOfTheStore() {
        catalogue.layer("draft", "GHFQ", call -> {
            throw new IOException("jdbc:postgresql://10.0.0.1 password=secret");
        });
        catalogue.layer("draft", "STBHHX", call -> {
            throw new IllegalStateException("jdbc:postgresql://10.0.0.1 password=secret");
        });

        for (String name : List.of("draft:GHFQ", "draft:STBHHX")) {
            assertThatThrownBy(() -> layers.layer(name)).isInstanceOfSatisfying(PlanReadException.class, e -> {
                assertThat(e.text().key()).isEqualTo("hosting.layer.unreadable");
                assertThat(e.text().in(Language.EN)).doesNotContain("secret");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GHFQ", "draft:", ":GHFQ", "draft:a:b", "draft:a/b", "draft:a'b", "file:/etc/passwd", "*:*"})
    void name_thatIsNoName_isRefusedWithoutAskingTheCatalogue(String name) {
        assertThatThrownBy(() -> layers.layer(name)).isInstanceOfSatisfying(PlanReadException.class, e -> assertThat(
                        e.text().key())
                .isIn("hosting.layer.name", "hosting.workspace.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DLBM = '0101'", "EXCLUDE", "include and a = 1"})
    void layer_withAFilterInItsDefinition_isAPart(String cql) throws PlanReadException {
        FeatureTypeInfo layer = catalogue.layer("draft", "GHFQ", source);
        when(layer.getCqlFilter()).thenReturn(cql);

        assertThat(layers.layer("draft:GHFQ").partial().orElseThrow().key()).isEqualTo("hosting.layer.filter");
        assertThat(layers.open("draft", Set.of("GHFQ")::contains).get("GHFQ").partial())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "INCLUDE", " include "})
    void layer_withAFilterThatFiltersNothing_isWhole(String cql) throws PlanReadException {
        FeatureTypeInfo layer = catalogue.layer("draft", "GHFQ", source);
        when(layer.getCqlFilter()).thenReturn(cql);

        assertThat(layers.layer("draft:GHFQ").partial()).isEmpty();
    }

    private void assertPart(DataAccessLimits limits) throws PlanReadException {
        catalogue.limit("draft:GHFQ", limits);
        assertThat(layers.layer("draft:GHFQ").partial().orElseThrow().in(Language.EN))
                .isEqualTo("data security shows the calling user a part of it");
    }

    private static VectorAccessLimits vector() {
        VectorAccessLimits limits = mock(VectorAccessLimits.class);
        when(limits.getReadFilter()).thenReturn(Filter.INCLUDE);
        when(limits.getReadAttributes()).thenReturn(null);
        return limits;
    }

    @Test
    void layer_thatDataSecurityLimits_isAPart() throws PlanReadException {
        catalogue.layer("draft", "GHFQ", source);

        DataAccessLimits rows = mock(DataAccessLimits.class);
        when(rows.getReadFilter()).thenReturn(FILTERS.equals(FILTERS.property("COUNTY"), FILTERS.literal("230521")));
        assertPart(rows);

        VectorAccessLimits attributes = vector();
        when(attributes.getReadAttributes()).thenReturn(List.of(FILTERS.property("BSM")));
        assertPart(attributes);

        VectorAccessLimits clipped = vector();
        when(clipped.getClipVectorFilter()).thenReturn(new GeometryFactory().createPoint());
        assertPart(clipped);

        VectorAccessLimits met = vector();
        when(met.getIntersectVectorFilter()).thenReturn(new GeometryFactory().createPoint());
        assertPart(met);
    }

    @Test
    void layer_thatMayBeReadWholeAndNotWritten_isWhole() throws PlanReadException {
        catalogue.layer("draft", "GHFQ", source);
        catalogue.limit("draft:GHFQ", vector());

        assertThat(layers.layer("draft:GHFQ").partial()).isEmpty();
    }

    @Test
    void layer_whoseLimitsCannotBeTold_isAPart() throws PlanReadException {
        catalogue.layer("draft", "GHFQ", source);
        when(catalogue.manager.getAccessLimits(any(), any(FeatureTypeInfo.class)))
                .thenThrow(new IllegalStateException("rule service is down"));

        assertThat(layers.layer("draft:GHFQ").partial().orElseThrow().key()).isEqualTo("geoserver.layer.limits_untold");
    }
}
