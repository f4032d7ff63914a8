/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file of statements.
 *
 * @param sha256 SHA-256 of the bytes that it was read from, lower-case hexadecimal; null when there is no file
 * @param list the statements in the order of the file
 */
public record Statements(String sha256, List<Statement> list) {
    /** No file, no statement. */
    public static final Statements NONE = new Statements(null, List.of());

    /** Identifier of the schema. */
    public static final String SCHEMA = "urn:positive-optimization:statements:1";

    public Statements {
        list = List.copyOf(list);
    }

    /** @return the bytes of the JSON Schema (2020-12) that files of statements follow */
    public static byte[] schema() {
        try (InputStream in = Statements.class.getResourceAsStream("statements.schema.json")) {
            if (in == null) {
                throw new IOException("statements.schema.json is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in schema of statements cannot be read", e);
        }
    }
}
