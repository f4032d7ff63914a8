/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.gml.GeoJsonWriter;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.hosting.Deadline;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** Answers GetFeature and GetPropertyValue. */
final class GetFeature {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final GetFeatureText text;
    private final WfsVersion version;
    private final CatalogView view;
    private final String wfs;
    private final OwsResponse response;
    private final WfsLimits limits;
    private final Progress answer;

    /** @param wfs address of the service */
    GetFeature(GetFeatureText text, CatalogView view, String wfs, OwsResponse response, WfsLimits limits) {
        this.text = text;
        this.version = text.version();
        this.view = view;
        this.wfs = wfs;
        this.response = response;
        this.limits = limits;
        this.answer = new Deadline(limits.answer());
    }

    private static String now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private List<FeatureQuery> queries() throws OwsException, IOException {
        List<FeatureQuery> queries = new ArrayList<>();
        for (QueryText query : text.queries()) {
            queries.add(FeatureQuery.of(query, version, view));
        }
        return queries;
    }

    private long most() {
        int limit = view.service("wfs").maxFeatures();
        return text.count() == null ? limit : Math.min(text.count(), limit);
    }

    void features() throws OwsException, IOException {
        OutputFormat format = OutputFormat.of(text.outputFormat(), version);
        if (text.featureId() != null) {
            byId(format);
            return;
        }
        List<FeatureQuery> queries = queries();
        Page page = page(queries, text.startIndex(), text.isHits() ? 0 : most());
        try (OutputStream out = response.start(200, format.contentType(version))) {
            if (format == OutputFormat.JSON) {
                json(out, queries, page);
            } else {
                gml(out, queries, page);
            }
        }
    }

    private Page page(List<FeatureQuery> queries, long start, long most) throws OwsException, IOException {
        try {
            return Page.of(view, queries, start, most, new Deadline(limits.search()));
        } catch (CancellationException e) {
            throw new OwsException(
                    OwsException.NO_APPLICABLE_CODE,
                    null,
                    Message.of("host.wfs.time", limits.search().toSeconds()),
                    e);
        }
    }

    private void byId(OutputFormat format) throws OwsException, IOException {
        LayerInfo layer = LayerLookup.ofFeature(view, text.featureId()).orElseThrow(GetFeature::notFound);
        Target target = Target.of(view, layer, null, version);
        FeatureQuery query = new FeatureQuery(
                target,
                FILTERS.id(FILTERS.featureId(text.featureId())),
                target.properties(),
                List.of(),
                target.declared());
        Page page = page(List.of(query), 0, 1);
        if (page.returned() == 0) {
            throw notFound();
        }
        try (OutputStream out = response.start(200, format.contentType(version))) {
            if (format == OutputFormat.JSON) {
                json(out, List.of(query), page);
                return;
            }
            try (XmlOutput xml = new XmlOutput(out)) {
                FeatureXml features = new FeatureXml(xml, version, query);
                String[] root = FeatureXml.declarations(version, wfs, List.of(layer));
                page.features(view, 0, answer, feature -> features.write(feature, root));
            }
        }
    }

    private static OwsException notFound() {
        return new OwsException(WfsCode.NOT_FOUND, "id", Message.of("host.wfs.not_found"));
    }

    private void json(OutputStream out, List<FeatureQuery> queries, Page page) throws IOException {
        try (GeoJsonWriter json = new GeoJsonWriter(out)) {
            SrsName srs = null;
            for (int i = 0; i < queries.size(); i++) {
                FeatureQuery query = queries.get(i);
                if (query.target().geometry() != null) {
                    srs = query.srs();
                }
                page.features(view, i, answer, feature -> json.feature(feature, query.properties()));
            }
            json.end(page.matched(), page.returned(), now(), srs);
        }
    }

    private void gml(OutputStream out, List<FeatureQuery> queries, Page page) throws IOException {
        List<String> attributes = new ArrayList<>(Arrays.asList(FeatureXml.declarations(
                version, wfs, queries.stream().map(q -> q.target().layer()).toList())));
        String matched = String.valueOf(page.matched());
        String returned = String.valueOf(page.returned());
        switch (version) {
            case V1_0_0 -> {}
            case V1_1_0 ->
                attributes.addAll(List.of("timeStamp", now(), "numberOfFeatures", text.isHits() ? matched : returned));
            case V2_0_0 -> {
                attributes.addAll(List.of("timeStamp", now(), "numberMatched", matched, "numberReturned", returned));
                attributes.addAll(Arrays.asList(new PageLinks(wfs, "GetFeature", text).of(page)));
            }
        }
        try (XmlOutput xml = new XmlOutput(out)) {
            xml.start("wfs:FeatureCollection", attributes.toArray(String[]::new));
            if (version == WfsVersion.V1_0_0) {
                // GML 2 demands it, and before the features their bounds are not known
                xml.element("gml:boundedBy", () -> xml.text("gml:null", "unknown"));
            }
            if (!text.isHits()) {
                for (int i = 0; i < queries.size(); i++) {
                    members(xml, queries.get(i), page, i);
                }
            }
            xml.end();
        }
    }

    private void members(XmlOutput xml, FeatureQuery query, Page page, int index) throws IOException {
        FeatureXml features = new FeatureXml(xml, version, query);
        String member = version.isTwo() ? "wfs:member" : "gml:featureMember";
        boolean isNested = version.isTwo() && page.queries() > 1;
        if (isNested) {
            // a collection for each query: 09-025r2 11.3.3.6
            xml.start("wfs:member");
            xml.start(
                    "wfs:FeatureCollection",
                    "timeStamp",
                    now(),
                    "numberMatched",
                    String.valueOf(page.matched(index)),
                    "numberReturned",
                    String.valueOf(page.returned(index)));
        }
        page.features(view, index, answer, feature -> {
            xml.start(member);
            features.write(feature);
            xml.end();
        });
        if (isNested) {
            xml.end();
            xml.end();
        }
    }

    /** Answers GetPropertyValue: a value for each feature that has one. */
    void values() throws OwsException, IOException {
        if (OutputFormat.of(text.outputFormat(), version) != OutputFormat.GML) {
            throw OwsException.invalid("outputFormat");
        }
        if (text.valueReference() == null) {
            throw OwsException.missing("valueReference");
        }
        if (text.queries().size() != 1) {
            throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "Query", Message.of("host.wfs.one_query"));
        }
        FeatureQuery asked = queries().get(0);
        PropertyReference reference =
                PropertyReference.of(text.valueReference(), asked.target(), p -> "", "valueReference");
        FeatureQuery query = valued(asked, reference);
        Page page = page(List.of(query), text.startIndex(), text.isHits() ? 0 : most());
        List<String> attributes = new ArrayList<>(Arrays.asList(
                FeatureXml.declarations(version, wfs, List.of(query.target().layer()))));
        attributes.addAll(List.of(
                "timeStamp",
                now(),
                "numberMatched",
                String.valueOf(page.matched()),
                "numberReturned",
                String.valueOf(page.returned())));
        attributes.addAll(Arrays.asList(new PageLinks(wfs, "GetPropertyValue", text).of(page)));
        try (OutputStream out = response.start(200, version.featureType());
                XmlOutput xml = new XmlOutput(out)) {
            FeatureXml features = new FeatureXml(xml, version, query);
            xml.start("wfs:ValueCollection", attributes.toArray(String[]::new));
            page.features(view, 0, answer, feature -> {
                xml.start("wfs:member");
                if (reference.kind() == PropertyReference.Kind.ID) {
                    xml.characters(feature.getID());
                } else {
                    features.property(feature, query.properties().get(0));
                }
                xml.end();
            });
            xml.end();
        }
    }

    private static FeatureQuery valued(FeatureQuery query, PropertyReference reference) throws OwsException {
        if (reference.kind() == PropertyReference.Kind.ID) {
            return query;
        }
        if (reference.kind() == PropertyReference.Kind.BOUNDS) {
            throw OwsException.invalid("valueReference");
        }
        if (reference.kind() == PropertyReference.Kind.ABSENT) {
            return query.and(Filter.EXCLUDE);
        }
        String property = reference.attribute().getLocalName();
        FeatureQuery there = query.and(FILTERS.not(FILTERS.isNull(FILTERS.property(property))));
        return new FeatureQuery(there.target(), there.filter(), List.of(property), there.sortBy(), there.srs());
    }
}
