/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * What was taken of a delivery, what was renamed, converted and left out: as lines for a terminal and as JSON.
 *
 * @param gdal version of the GDAL that read it
 * @param entries one per delivered layer or table, in the order in which they were found
 */
public record ImportReport(String gdal, List<LayerEntry> entries) {
    public ImportReport {
        entries = List.copyOf(entries);
    }

    public List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (LayerEntry entry : entries) {
            if (entry.target == null) {
                lines.add(Message.of("cli.import.left", entry.source, entry.leftOut)
                        .in(language));
                continue;
            }
            String crs = entry.srid == 0 ? "-" : "EPSG:" + entry.srid;
            lines.add(Message.of("cli.import.taken", entry.source, entry.target, Long.toString(entry.rows), crs)
                    .in(language));
            details(entry).forEach(m -> lines.add("  " + m.in(language)));
        }
        return lines;
    }

    private static List<Message> details(LayerEntry entry) {
        List<Message> details = new ArrayList<>(entry.notes);
        String renamed = entry.fields.stream()
                .filter(f -> f.how() == LayerEntry.FieldEntry.How.RENAMED)
                .map(f -> f.from() + " > " + f.to())
                .collect(Collectors.joining(", "));
        String left = entry.fields.stream()
                .filter(f -> f.how() == LayerEntry.FieldEntry.How.LEFT_OUT)
                .map(LayerEntry.FieldEntry::from)
                .collect(Collectors.joining(", "));
        if (!renamed.isEmpty()) {
            details.add(Message.of("cli.import.renamed", renamed));
        }
        if (!left.isEmpty()) {
            details.add(Message.of("cli.import.fields_left", left));
        }
        for (LayerEntry.FieldEntry field : entry.fields) {
            if (field.converted() > 0) {
                details.add(Message.of("cli.import.converted", field.to(), field.converted()));
            }
            if (field.lost() > 0) {
                details.add(Message.of("cli.import.lost", field.to(), field.lost(), field.example()));
            }
        }
        entry.unknownCodes.forEach((field, codes) -> details.add(Message.of(
                "cli.import.codes",
                field,
                codes.entrySet().stream()
                        .limit(20)
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", ")))));
        count(details, "cli.import.multipart", entry.multipart);
        count(details, "cli.import.height", entry.withHeight);
        count(details, "cli.import.arcs", entry.linearised);
        count(details, "cli.import.unreadable", entry.unreadable);
        return details;
    }

    private static void count(List<Message> details, String key, long count) {
        if (count > 0) {
            details.add(Message.of(key, count));
        }
    }

    public void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("gdal", gdal);
        ArrayNode layers = root.putArray("layers");
        for (LayerEntry entry : entries) {
            ObjectNode node = layers.addObject();
            node.put("file", entry.file);
            node.put("source", entry.source);
            node.put("target", entry.target);
            bilingual(node, "left_out", entry.leftOut);
            if (entry.target != null) {
                content(node, entry);
            }
        }
        mapper.writeValue(file.toFile(), root);
    }

    private static void content(ObjectNode node, LayerEntry entry) {
        node.put("rows", entry.rows);
        node.put("srid", entry.srid);
        node.put("multipart", entry.multipart);
        node.put("heights_dropped", entry.withHeight);
        node.put("arcs_replaced", entry.linearised);
        node.put("unreadable_geometries", entry.unreadable);
        ArrayNode fields = node.putArray("fields");
        for (LayerEntry.FieldEntry field : entry.fields) {
            fields.addObject()
                    .put("from", field.from())
                    .put("to", field.to())
                    .put("how", field.how().name().toLowerCase(Locale.ROOT))
                    .put("converted", field.converted())
                    .put("lost", field.lost());
        }
        ObjectNode codes = node.putObject("unknown_codes");
        entry.unknownCodes.forEach((field, found) ->
                found.forEach((code, n) -> codes.withObject("/" + field).put(code, n)));
        ArrayNode notes = node.putArray("notes");
        entry.notes.forEach(n -> bilingual(notes.addObject(), "text", n));
    }

    private static void bilingual(ObjectNode node, String name, Message text) {
        if (text != null) {
            node.putObject(name).put("zh", text.in(Language.ZH)).put("en", text.in(Language.EN));
        }
    }
}
