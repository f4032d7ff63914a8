/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.data.Parameter;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * Requests in keys and values. A version may be left out and is 1.0.0 then, as GeoServer takes it.
 *
 * <p>{@code DataInputs} and the outputs are lists with semicolons, each {@code name=value@attribute=value}; the value of an input
 * goes up to an {@code @} that a name and an equals sign follow.
 */
final class KvpRequests {
    private static final int MOST = 1_000;
    private static final String ATTRIBUTE = "@(?=[A-Za-z:]+=)";

    private final ProcessOffers offers;

    KvpRequests(ProcessOffers offers) {
        this.offers = offers;
    }

    /** One of a list: {@code name=value@attribute=value}. */
    private record Item(String name, String value, Map<String, String> attributes) {
        String attribute(String key) {
            return attributes.get(key);
        }
    }

    WpsRequest.Asked read(OwsRequest request) throws OwsException, IOException {
        String service = request.parameter("SERVICE").orElse("WPS");
        if (!service.equalsIgnoreCase("WPS")) {
            throw OwsException.invalid("service");
        }
        Language language = WpsRequest.language(request.parameter("LANGUAGE").orElse(null), request.language());
        String operation = request.parameter("REQUEST").orElseThrow(() -> OwsException.missing("request"));
        if (operation.equalsIgnoreCase("GetCapabilities")) {
            String versions = request.parameter("ACCEPTVERSIONS").orElse("");
            WpsVersion.negotiate(versions.isEmpty() ? List.of() : List.of(versions.split(",", MOST)));
            return new WpsRequest.Asked(new WpsRequest.Capabilities(), language);
        }
        WpsVersion.demand(request.parameter("VERSION").orElse(WpsVersion.OFFERED));
        return new WpsRequest.Asked(read(operation.toLowerCase(Locale.ROOT), request), language);
    }

    private WpsRequest read(String operation, OwsRequest request) throws OwsException, IOException {
        return switch (operation) {
            case "describeprocess" -> describe(required(request, "Identifier"));
            case "execute" -> execute(request);
            case "getexecutionstatus" -> new WpsRequest.Status(required(request, "executionId"));
            case "getexecutionresult" ->
                new WpsRequest.Result(required(request, "executionId"), required(request, "outputId"));
            case "dismiss" -> new WpsRequest.Dismiss(required(request, "executionId"));
            default -> throw WpsVersion.noOperation();
        };
    }

    private static String required(OwsRequest request, String name) throws OwsException {
        return request.parameter(name.toUpperCase(Locale.ROOT)).orElseThrow(() -> OwsException.missing(name));
    }

    private WpsRequest describe(String identifiers) throws OwsException {
        if (identifiers.equalsIgnoreCase("ALL")) {
            return new WpsRequest.Describe(List.copyOf(offers.all()));
        }
        List<ProcessOffer> wanted = new ArrayList<>();
        for (String identifier : identifiers.split(",", MOST)) {
            wanted.add(offers.find(identifier.strip()));
        }
        return new WpsRequest.Describe(wanted);
    }

    private WpsRequest execute(OwsRequest request) throws OwsException, IOException {
        ExecuteBuilder execute = new ExecuteBuilder(offers.find(required(request, "Identifier")));
        for (Item item : items(request.parameter("DATAINPUTS").orElse(""))) {
            Parameter<?> input = execute.input(item.name);
            if (item.attribute("href") != null || item.attribute("xlink:href") != null) {
                throw execute.reference(item.name);
            }
            if (DataFormats.isLiteral(input.type)) {
                execute.literal(input, item.value);
            } else {
                DataFormat format = execute.format(input, item.attribute("mimetype"), item.attribute("encoding"));
                execute.complex(input, ExecuteBuilder.told(input, () -> format.read(item.value)), format);
            }
        }
        String raw = request.parameter("RAWDATAOUTPUT").orElse("");
        for (Item item :
                items(raw.isEmpty() ? request.parameter("RESPONSEDOCUMENT").orElse("") : raw)) {
            execute.output(
                    item.name,
                    item.attribute("mimetype"),
                    item.attribute("encoding"),
                    flag(item.attributes.getOrDefault("asreference", "false"), "asReference"));
        }
        if (!raw.isEmpty()) {
            execute.raw();
        }
        execute.document(
                flag(request.parameter("STOREEXECUTERESPONSE").orElse("false"), "storeExecuteResponse"),
                flag(request.parameter("STATUS").orElse("false"), "status"),
                flag(request.parameter("LINEAGE").orElse("false"), "lineage"));
        return execute.build();
    }

    /** @throws OwsException if it is neither true nor false */
    static boolean flag(String text, String name) throws OwsException {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw OwsException.invalid(name);
        };
    }

    private static List<Item> items(String list) throws OwsException {
        List<Item> items = new ArrayList<>();
        for (String text : list.split(";", MOST + 1)) {
            if (items.size() == MOST) {
                throw new OwsException(OwsException.INVALID_PARAMETER, "DataInputs", Message.of("host.wps.many", MOST));
            }
            if (!text.isBlank()) {
                items.add(item(text));
            }
        }
        return items;
    }

    private static Item item(String text) {
        String[] parts = text.split(ATTRIBUTE, MOST);
        String[] pair = parts[0].split("=", 2);
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].split("=", 2);
            attributes.put(attribute[0].toLowerCase(Locale.ROOT), attribute[1]);
        }
        return new Item(pair[0].strip(), pair.length < 2 ? "" : pair[1], attributes);
    }
}
