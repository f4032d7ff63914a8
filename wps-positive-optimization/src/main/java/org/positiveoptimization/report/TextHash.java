/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import org.positiveoptimization.text.Message;

/** Gives the template its own words by name, in both languages: {@code text.verdict} is message {@code <prefix>verdict}. */
final class TextHash implements TemplateHashModel {
    private static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

    private final String prefix;

    TextHash(String prefix) {
        this.prefix = prefix;
    }

    /** @throws java.util.MissingResourceException when there is no such message */
    @Override
    public TemplateModel get(String name) {
        return new SimpleHash(HtmlModel.both(Words.of(Message.of(prefix + name))), WRAPPER);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
