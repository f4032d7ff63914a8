/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.hosting.WatchedFile.Content;
import org.positiveoptimization.hosting.WatchedFile.FaultyFileException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The rule sets of a server: the files {@code positive-optimization/rules/NAME.json} of the data directory, and the one that
 * is built in. A file stands before the built-in rule set of the same name. Where no name is given it is
 * {@code default.json}, or the built-in one when there is no such file. A file with faults is not replaced by the built-in
 * rule set: its last good content stays in use, or the name is refused. Safe for use by several threads.
 */
public final class RuleSetStore implements StatusSource {
    private static final Logger LOGGER = Logging.getLogger(RuleSetStore.class);

    public static final String DIRECTORY = "positive-optimization/rules";

    private static final String DEFAULT = "default";
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final DataFiles dataDirectory;
    private final RuleSet builtIn = RuleSets.standard(Checks.ids());
    private final Map<String, WatchedFile<RuleSet>> files = new ConcurrentHashMap<>();

    public RuleSetStore(DataFiles dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /**
     * @param name name of a rule set; null or empty for the default
     * @throws PlanReadException if there is none of that name, or it has faults and was never without
     */
    public RuleSet ruleSet(String name) throws PlanReadException {
        if (name == null || name.isEmpty()) {
            Content<RuleSet> chosen = content(DEFAULT);
            return usable(chosen.isThere() ? DEFAULT : RuleSets.STANDARD_ID);
        }
        if (!NAME.matcher(name).matches()) {
            // what was asked for is not repeated: it may be anything
            throw new PlanReadException(Message.of("hosting.ruleset.name"));
        }
        return usable(name);
    }

    private RuleSet usable(String name) throws PlanReadException {
        Content<RuleSet> content = content(name);
        if (content.value() != null) {
            return content.value();
        }
        if (content.isThere()) {
            throw new PlanReadException(Message.of("hosting.ruleset.faulty", name));
        }
        if (name.equals(RuleSets.STANDARD_ID)) {
            return builtIn;
        }
        throw new PlanReadException(Message.of("hosting.ruleset.unknown", name));
    }

    private Content<RuleSet> content(String name) {
        WatchedFile<RuleSet> known = files.get(name);
        if (known != null) {
            return known.content();
        }
        WatchedFile<RuleSet> file = new WatchedFile<>(
                dataDirectory, DIRECTORY + "/" + name + ENDING, RuleSetReader.MAX_BYTES, RuleSetStore::read);
        Content<RuleSet> content = file.content();
        if (content.isThere()) {
            // not kept without a file, so that names that are asked for do not pile up
            files.putIfAbsent(name, file);
        }
        return content;
    }

    private static RuleSet read(byte[] bytes) throws FaultyFileException {
        try {
            return RuleSetReader.read(bytes, Checks.ids(), PlanLayers.takenCodes());
        } catch (RuleSetException e) {
            throw new FaultyFileException(new Localized(e.in(Language.ZH), e.in(Language.EN)), e);
        }
    }

    @Override
    public List<Message> states() {
        List<Message> states = new ArrayList<>();
        states.add(Message.of("hosting.ruleset.builtin", builtIn.id(), builtIn.version()));
        for (String name : names()) {
            Content<RuleSet> content = content(name);
            if (content.fault() == null && content.value() != null) {
                RuleSet set = content.value();
                states.add(Message.of("hosting.ruleset.good", name, set.id(), set.version()));
            } else if (content.fault() != null) {
                String key = content.value() == null ? "hosting.ruleset.refused" : "hosting.ruleset.last_good";
                states.add(Message.of(key, name, content.fault()));
            }
        }
        return states;
    }

    /** @return names of the files of the directory, in order */
    private List<String> names() {
        List<String> all;
        try {
            all = dataDirectory.names(DIRECTORY);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "the rule sets cannot be listed", e);
            return List.of();
        }
        return all.stream()
                .filter(n -> n.endsWith(ENDING))
                .map(n -> n.substring(0, n.length() - ENDING.length()))
                .filter(n -> NAME.matcher(n).matches())
                .sorted()
                .toList();
    }
}
