/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.text.Message;

/** A request in keywords and values (09-025r2 7.2.3 and the tables of the operations). */
final class KvpRequest {
    private static final Pattern NAMESPACE = Pattern.compile("xmlns\\((?:([^,=()]*)[,=])?([^()]*)\\)");
    private static final Pattern BETWEEN_LISTS = Pattern.compile("\\)\\s*\\(");
    private static final Pattern COMMA = Pattern.compile(",");

    private final OwsRequest request;
    private final WfsVersion version;
    private final CatalogView view;
    private final Map<String, String> namespaces = new HashMap<>();

    KvpRequest(OwsRequest request, WfsVersion version, CatalogView view) {
        this.request = request;
        this.version = version;
        this.view = view;
        Matcher matcher = NAMESPACE.matcher(request.parameter("NAMESPACES")
                .or(() -> request.parameter("NAMESPACE"))
                .orElse(""));
        while (matcher.find()) {
            namespaces.put(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2));
        }
    }

    private Optional<String> first(String... names) {
        return Arrays.stream(names)
                .map(request::parameter)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @return one list per query */
    private static List<List<String>> lists(String value, Pattern between) {
        String text = value.trim();
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return List.of(items(text, between));
        }
        List<List<String>> lists = new ArrayList<>();
        for (String list : BETWEEN_LISTS.split(text.substring(1, text.length() - 1), -1)) {
            lists.add(items(list, between));
        }
        return lists;
    }

    private static List<String> items(String text, Pattern between) {
        if (between == null) {
            return text.isBlank() ? List.of() : List.of(text.trim());
        }
        return between.splitAsStream(text)
                .map(String::trim)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** @return the lists of a parameter: as many as there are queries, or none */
    private List<List<String>> perQuery(int queries, Pattern between, String... names) throws OwsException {
        Optional<String> value = first(names);
        if (value.isEmpty()) {
            return List.of();
        }
        List<List<String>> lists = lists(value.get(), between);
        if (lists.size() != queries) {
            throw new OwsException(OwsException.INVALID_PARAMETER, names[0], Message.of("host.wfs.lists", names[0]));
        }
        return lists;
    }

    private LayerInfo layer(String name) throws OwsException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        String namespace = namespaces.getOrDefault(prefix, "");
        // a default namespace that is the standard's own is none of a layer
        boolean isLayers =
                view.workspaces().stream().anyMatch(w -> w.namespace().equals(namespace));
        QName qualified = new QName(isLayers || !prefix.isEmpty() ? namespace : "", local, prefix);
        return LayerLookup.layer(view, qualified, OwsException.INVALID_PARAMETER, "typeName");
    }

    /** @return the layers of a DescribeFeatureType; all when it names none */
    List<LayerInfo> described() throws OwsException {
        List<LayerInfo> layers = new ArrayList<>();
        for (String name : items(first("TYPENAME", "TYPENAMES").orElse(""), COMMA)) {
            layers.add(layer(name));
        }
        return layers.isEmpty() ? view.layers() : layers;
    }

    GetFeatureText getFeature() throws OwsException {
        Integer count = null;
        Optional<String> given = first("COUNT", "MAXFEATURES");
        if (given.isPresent()) {
            count = Numbers.natural(given.get(), version.isTwo() ? "count" : "maxFeatures");
        }
        int startIndex = Numbers.natural(first("STARTINDEX").orElse("0"), "startIndex");
        Optional<String> stored = first("STOREDQUERY_ID", "STOREDQUERYID");
        String featureId = null;
        List<QueryText> queries = List.of();
        if (stored.isPresent()) {
            StoredQueries.demand(stored.get());
            featureId = request.parameter("ID").orElseThrow(() -> OwsException.missing("id"));
        } else {
            queries = queries();
        }
        return new GetFeatureText(
                version,
                queries,
                featureId,
                first("OUTPUTFORMAT").orElse(null),
                isHits(first("RESULTTYPE").orElse("results")),
                count,
                startIndex,
                valueReference());
    }

    /** An empty one is there, and not possible. */
    private String valueReference() {
        return request.parameters().get("VALUEREFERENCE");
    }

    static boolean isHits(String resultType) throws OwsException {
        return switch (resultType.toLowerCase(Locale.ROOT)) {
            case "hits" -> true;
            case "results" -> false;
            default -> throw OwsException.invalid("resultType");
        };
    }

    private List<QueryText> queries() throws OwsException {
        List<String> ids = items(first("RESOURCEID", "FEATUREID").orElse(""), COMMA);
        List<List<String>> types = types(ids);
        int size = types.size();
        List<List<String>> aliases = perQuery(size, COMMA, "ALIASES");
        List<List<String>> srsNames = lists(first("SRSNAME").orElse(""), null);
        List<List<String>> properties = perQuery(size, COMMA, "PROPERTYNAME");
        List<List<String>> sortBys = perQuery(size, null, "SORTBY");
        List<List<String>> filters = perQuery(size, null, "FILTER");
        List<List<String>> bboxes = perQuery(size, null, "BBOX");
        if ((filters.isEmpty() ? 0 : 1) + (bboxes.isEmpty() ? 0 : 1) + (ids.isEmpty() ? 0 : 1) > 1) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "filter", Message.of("host.wfs.exclusive"));
        }
        if (first("CQL_FILTER").isPresent()) {
            throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "CQL_FILTER", Message.of("host.wfs.cql"));
        }
        List<QueryText> queries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LayerInfo layer = layer(types.get(i).get(0));
            queries.add(new QueryText(
                    layer.qualifiedName(),
                    single(aliases, i),
                    single(srsNames, srsNames.size() == 1 ? 0 : i),
                    properties.isEmpty() || properties.get(i).equals(List.of("*")) ? List.of() : properties.get(i),
                    single(sortBys, i),
                    single(filters, i),
                    ofLayer(ids, layer, size),
                    single(bboxes, i)));
        }
        return queries;
    }

    /** @return the type of each query */
    private List<List<String>> types(List<String> ids) throws OwsException {
        Optional<String> given = first("TYPENAMES", "TYPENAME");
        if (given.isPresent()) {
            List<List<String>> types = lists(given.get(), COMMA);
            if (version.isTwo()) {
                if (types.stream().anyMatch(t -> t.size() > 1)) {
                    throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "typeNames", Message.of("host.wfs.join"));
                }
            } else {
                types = types.stream().flatMap(List::stream).map(List::of).toList();
            }
            if (types.isEmpty() || types.stream().anyMatch(List::isEmpty)) {
                throw OwsException.invalid("typeNames");
            }
            return types;
        }
        if (ids.isEmpty()) {
            throw OwsException.missing(version.isTwo() ? "typeNames" : "typeName");
        }
        List<List<String>> types = ids.stream()
                .map(id -> LayerLookup.ofFeature(view, id))
                .flatMap(Optional::stream)
                .map(LayerInfo::qualifiedName)
                .distinct()
                .map(List::of)
                .toList();
        if (types.isEmpty()) {
            throw OwsException.invalid("resourceId");
        }
        return types;
    }

    private static String single(List<List<String>> lists, int index) {
        return index < lists.size() && !lists.get(index).isEmpty()
                ? lists.get(index).get(0)
                : null;
    }

    /** An identifier that belongs to another layer contradicts the type (09-025r2 7.9.2.4.1). */
    private List<String> ofLayer(List<String> ids, LayerInfo layer, int queries) throws OwsException {
        List<String> own = new ArrayList<>();
        for (String id : ids) {
            String other = LayerLookup.ofFeature(view, id).map(LayerInfo::name).orElse(layer.name());
            if (other.equals(layer.name())) {
                own.add(id);
            } else if (queries == 1) {
                throw new OwsException(
                        OwsException.INVALID_PARAMETER,
                        "resourceId",
                        Message.of("host.wfs.other_layer", layer.qualifiedName()));
            }
        }
        return own;
    }
}
