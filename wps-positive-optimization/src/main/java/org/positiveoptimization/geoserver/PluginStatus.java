/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.platform.ModuleStatus;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.hosting.StatusSource;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** What GeoServer's status page says of the plug-in: its version and how each of its parts is, in Chinese and English. */
final class PluginStatus implements ModuleStatus {
    private static final Logger LOGGER = Logging.getLogger(PluginStatus.class);

    private final List<StatusSource> sources;

    PluginStatus(List<StatusSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String getModule() {
        return "positive-optimization";
    }

    @Override
    public Optional<String> getComponent() {
        return Optional.empty();
    }

    @Override
    public String getName() {
        return "Positive Optimization 正向优化";
    }

    /** @return the version of the jar; nothing when the classes do not come from one */
    @Override
    public Optional<String> getVersion() {
        return Optional.ofNullable(PluginStatus.class.getPackage().getImplementationVersion());
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    /** @return every sentence in Chinese, then every sentence in English, one a line */
    @Override
    public Optional<String> getMessage() {
        List<Message> all = new ArrayList<>();
        sources.forEach(s -> all.addAll(states(s)));
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            all.forEach(m -> lines.add(m.in(language)));
        }
        return Optional.of(String.join("\n", lines));
    }

    private static List<Message> states(StatusSource source) {
        try {
            return source.states();
        } catch (RuntimeException e) {
            // a part that fails must not take the status page with it
            LOGGER.log(Level.WARNING, "the state of " + source.getClass().getSimpleName() + " cannot be told", e);
            return List.of(
                    Message.of("geoserver.status.untold", source.getClass().getSimpleName()));
        }
    }

    @Override
    public Optional<String> getDocumentation() {
        return Optional.empty();
    }
}
