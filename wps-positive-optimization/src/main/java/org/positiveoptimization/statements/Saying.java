/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * What a message says, independent of language and wording: its key and its arguments, fractions rounded half-up to four
 * decimals (the finest that any unit has), without identifiers of features, which a new export numbers anew.
 */
final class Saying {
    private static final int DECIMALS = 4;

    private Saying() {}

    /** @param ids identifiers that are left out, wherever they stand */
    static String of(Message message, List<String> ids) {
        // the longest first: an identifier may begin with another
        List<String> longestFirst = ids.stream()
                .filter(id -> !id.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        StringBuilder out = new StringBuilder();
        append(out, message, longestFirst);
        return out.toString();
    }

    private static void append(StringBuilder out, Message message, List<String> ids) {
        out.append(message.key()).append('(');
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                append(out, inner, ids);
            } else {
                out.append(text(argument, ids));
            }
            // a separator that no text of a table can hold, so that no two lists of arguments look the same
            out.append('\u0000');
        }
        out.append(')');
    }

    private static String text(Object argument, List<String> ids) {
        if (argument instanceof Double number) {
            return Double.isFinite(number)
                    ? new BigDecimal(number)
                            .setScale(DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString()
                    : number.toString();
        }
        String text = argument instanceof Localized both ? both.zh() : String.valueOf(argument);
        for (String id : ids) {
            text = text.replace(id, "");
        }
        return text.replace('\u0000', '\uFFFD');
    }
}
