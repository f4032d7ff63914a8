/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** A sentence as plain text: Chinese, then English. */
final class Plain {
    private Plain() {}

    static void write(OutputStream out, Message text) throws IOException {
        String both = text.in(Language.ZH) + "\n" + text.in(Language.EN) + "\n";
        out.write(both.getBytes(StandardCharsets.UTF_8));
    }
}
