/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.rules.Faults;
import org.positiveoptimization.rules.JsonFields;
import org.positiveoptimization.rules.JsonValue;
import org.positiveoptimization.rules.LocatedJson;
import org.positiveoptimization.text.Message;

/**
 * Reads statements from JSON (UTF-8) as {@code statements.schema.json} beside this class has it, and validates the form
 * of all of them at once. A file with any fault of form is refused as a whole, with the place of every fault. What the
 * statements say and whether they match is judged later, one by one, by {@link Refusal}: a text that nobody has filled in
 * yet is no fault of form.
 */
public final class StatementsReader {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 32 << 20;

    /** The most statements that a file may hold. */
    public static final int MAX_STATEMENTS = 100_000;

    /** The most characters that a text may have. */
    public static final int MAX_TEXT = 10_000;

    private static final int MAX_DEPTH = 5;
    private static final List<String> TOP = List.of("schema", "statements");
    private static final List<String> STATEMENT =
            List.of("rule", "layer", "area_m2", "place", "about", "text", "author", "date");

    private final Faults faults = new Faults();

    private StatementsReader() {}

    /**
     * @param in read to the end, not closed
     * @throws StatementsException if the file has faults of form
     * @throws IOException if the stream cannot be read
     */
    public static Statements read(InputStream in) throws StatementsException, IOException {
        // one byte more than allowed is enough to know that it is too large
        return read(in.readNBytes(MAX_BYTES + 1));
    }

    /** @throws StatementsException if the file has faults of form */
    public static Statements read(byte[] bytes) throws StatementsException {
        StatementsReader reader = new StatementsReader();
        List<Statement> list = reader.list(bytes);
        if (reader.faults.any()) {
            throw new StatementsException(reader.faults.inOrder());
        }
        return new Statements(Sha256.hex(bytes), list);
    }

    private List<Statement> list(byte[] bytes) {
        JsonValue root = LocatedJson.read(bytes, MAX_BYTES, "statements.too_large", MAX_DEPTH, faults);
        JsonFields top = root == null ? null : JsonFields.of(root, TOP, faults);
        if (top == null) {
            return List.of();
        }
        String schema = top.text("schema");
        if (schema != null && !schema.equals(Statements.SCHEMA)) {
            faults.add(root.place(), "statements.schema", schema, Statements.SCHEMA);
        }
        List<JsonValue> items = top.array("statements");
        if (items == null) {
            return List.of();
        }
        if (items.size() > MAX_STATEMENTS) {
            faults.add(root.place(), "statements.many", MAX_STATEMENTS);
            return List.of();
        }
        List<Statement> list = new ArrayList<>();
        for (JsonValue item : items) {
            JsonFields fields = JsonFields.of(item, STATEMENT, faults);
            if (fields != null) {
                list.add(statement(item, fields));
            }
        }
        return list;
    }

    private Statement statement(JsonValue item, JsonFields fields) {
        String place = written(fields, "place");
        if (place != null && !place.matches("[0-9a-f]{64}")) {
            fields.fault("place", "ruleset.pattern", place, "[0-9a-f]{64}");
        }
        Subject subject = new Subject(fields.text("rule"), written(fields, "layer"), area(fields), place);
        return new Statement(
                subject,
                written(fields, "text"),
                written(fields, "author"),
                written(fields, "date"),
                item.place().line());
    }

    /** @return the text, which may be blank: nobody may have filled it in yet */
    private String written(JsonFields fields, String name) {
        JsonValue value = fields.required(name);
        if (value == null) {
            return null;
        }
        if (!(value.content() instanceof String text)) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.text"));
            return null;
        }
        if (text.length() > MAX_TEXT) {
            faults.add(value.place(), "statements.long", MAX_TEXT);
            return null;
        }
        return text;
    }

    private BigDecimal area(JsonFields fields) {
        JsonValue value = fields.required("area_m2");
        if (value == null || value.content() == null) {
            return null;
        }
        boolean isAmount = value.content() instanceof BigDecimal;
        // a number of a thousand digits is no area; rounding it would take as long as its exponent says
        if (!isAmount || ((BigDecimal) value.content()).abs().compareTo(new BigDecimal("1e15")) > 0) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.number"));
            return null;
        }
        return Unit.SQUARE_METRE.round(((BigDecimal) value.content()).doubleValue());
    }
}
