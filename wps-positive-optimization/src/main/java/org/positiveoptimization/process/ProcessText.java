/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.geotools.util.AbstractInternationalString;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/**
 * A title or description of a process, an input or an output, in two languages: Chinese for a Chinese locale, English for
 * every other. Servers ask for it in the locale of the machine.
 *
 * <p>The texts are a bundle of their own, {@code process_zh.properties} and {@code process_en.properties}; a value is the title
 * and the description with a bar between.
 */
final class ProcessText extends AbstractInternationalString {
    private static final String BUNDLE = "org.positiveoptimization.process.process";

    private final String key;
    private final boolean isTitle;

    private ProcessText(String key, boolean isTitle) {
        this.key = key;
        this.isTitle = isTitle;
    }

    static ProcessText title(String key) {
        return new ProcessText(key, true);
    }

    static ProcessText description(String key) {
        return new ProcessText(key, false);
    }

    /** @return the title in both languages */
    static Localized both(String key) {
        ProcessText title = title(key);
        return new Localized(title.in(Language.ZH), title.in(Language.EN));
    }

    /** @return whether there is such a text */
    static boolean isThere(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    String in(Language language) {
        try {
            String[] parts = bundle(language).getString(key).split("\\|", 2);
            return parts[isTitle ? 0 : 1].strip();
        } catch (MissingResourceException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("no text " + key, e);
        }
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ProcessText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String toString(Locale locale) {
        boolean isChinese = locale != null && locale.getLanguage().equals(Language.ZH.code());
        return in(isChinese ? Language.ZH : Language.EN);
    }

    /** In the default locale, as the interface has it. */
    @Override
    public String toString() {
        return toString(Locale.getDefault());
    }
}
