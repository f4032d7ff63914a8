/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.text.Message;

/**
 * Finds texts of one layer or table that were stored in another encoding than the store says, such as GBK in a
 * GeoPackage, which is UTF-8. A name that cannot be read is no name: nothing is computed with such a layer.
 *
 * <p>A text is garbled when it holds the replacement character U+FFFD, which stands for bytes that are no text in the
 * encoding of the store; a control character other than tab and line break; or, without any Chinese character, four in a
 * row of U+00A1 to U+00FF, which is how two characters of GBK look when they are read as Latin-1, or three in a row of
 * U+00A1 to U+07FF whose letters are of different scripts, which is what GBK gives that happens to be well-formed UTF-8.
 * Fields that the catalogue does not know are not looked at, for no rule reads them.
 *
 * <p><b>Not detected:</b> UTF-8 that was read as GBK, which gives other Chinese characters; one or two characters of GBK
 * that happen to be well-formed.
 */
final class GarbledTexts {
    /** Characters of Latin-1 in a row that no Chinese or English text has. */
    private static final int LATIN_RUN = 4;

    /** Characters of several scripts in a row that no text has. */
    private static final int MIXED_RUN = 3;

    private final LayerDefinition definition;
    private final FeatureSchema schema;
    private final boolean[] isKnown;
    private final int[] count;
    private final long[] firstRow;
    private final long[] firstFid;
    private long rows;

    GarbledTexts(LayerDefinition definition, FeatureSchema schema) {
        this.definition = definition;
        this.schema = schema;
        int fields = schema.fields().size();
        this.isKnown = new boolean[fields];
        this.count = new int[fields];
        this.firstRow = new long[fields];
        this.firstFid = new long[fields];
        for (int i = 0; i < fields; i++) {
            isKnown[i] = definition.field(name(i)).isPresent();
        }
    }

    void add(long fid, Object[] values) {
        rows++;
        for (int i = 0; i < values.length; i++) {
            if (isKnown[i] && values[i] instanceof String text && isGarbled(text)) {
                if (count[i]++ == 0) {
                    firstRow[i] = rows;
                    firstFid[i] = fid;
                }
            }
        }
    }

    /** @return one fault for each field with garbled texts, in the order of the fields */
    List<LayerFault> faults() {
        List<LayerFault> faults = new ArrayList<>();
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0) {
                faults.add(new LayerFault(
                        LayerFault.Kind.ENCODING,
                        name(i),
                        Message.of(
                                "layer.encoding",
                                definition.code(),
                                name(i),
                                count[i],
                                firstRow[i],
                                definition.code() + "." + firstFid[i])));
            }
        }
        return faults;
    }

    private String name(int field) {
        return schema.fields().get(field).name().toUpperCase(Locale.ROOT);
    }

    static boolean isGarbled(String text) {
        int latin = 0;
        int foreign = 0;
        Character.UnicodeScript script = null;
        boolean isMixed = false;
        boolean isStrange = false;
        boolean isChinese = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || isControl(c)) {
                return true;
            }
            latin = c >= '\u00A1' && c <= '\u00FF' ? latin + 1 : 0;
            if (c >= '\u00A1' && c <= '\u07FF') {
                foreign++;
                if (Character.isLetter(c)) {
                    Character.UnicodeScript own = Character.UnicodeScript.of(c);
                    isMixed |= script != null && script != own;
                    script = own;
                }
            } else {
                foreign = 0;
                script = null;
                isMixed = false;
            }
            isStrange |= latin >= LATIN_RUN || (isMixed && foreign >= MIXED_RUN);
            isChinese |= c >= '\u2E80';
        }
        return isStrange && !isChinese;
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= '\u007F' && c <= '\u009F');
    }
}
