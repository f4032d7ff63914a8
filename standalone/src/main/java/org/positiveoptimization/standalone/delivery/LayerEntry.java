/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.text.Message;

/** What became of one delivered layer or table; the importer fills it in. */
public final class LayerEntry {
    final String file;
    final String source;
    String target;
    Message leftOut;
    int srid;
    long rows;
    long multipart;
    long withHeight;
    long linearised;
    long unreadable;
    final List<FieldEntry> fields = new ArrayList<>();
    final Map<String, Map<String, Long>> unknownCodes = new LinkedHashMap<>();
    final List<Message> notes = new ArrayList<>();

    LayerEntry(String file, String source) {
        this.file = file;
        this.source = source;
    }

    /**
     * What became of one field.
     *
     * @param from name as delivered
     * @param to name in the catalogue, null when it was left out
     * @param how what was done
     * @param converted values whose type was changed
     * @param lost values that have no meaning in the type of the catalogue and became null
     * @param example one of those
     */
    public record FieldEntry(String from, String to, How how, long converted, long lost, String example) {
        /** What was done with a field. */
        public enum How {
            TAKEN,
            RENAMED,
            LEFT_OUT
        }
    }

    public String source() {
        return source;
    }

    /** @return code in the catalogue, null when the layer was left out */
    public String target() {
        return target;
    }

    public long rows() {
        return rows;
    }

    public List<FieldEntry> fields() {
        return List.copyOf(fields);
    }

    /** @return codes that the domain of a field does not have, with the number of rows, by field; they were kept */
    public Map<String, Map<String, Long>> unknownCodes() {
        return unknownCodes;
    }
}
