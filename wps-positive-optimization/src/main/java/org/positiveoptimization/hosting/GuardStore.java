/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.List;
import org.positiveoptimization.guard.GuardPolicies;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardPolicyException;
import org.positiveoptimization.guard.GuardPolicyReader;
import org.positiveoptimization.hosting.WatchedFile.Content;
import org.positiveoptimization.hosting.WatchedFile.FaultyFileException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The guard policy of a server: {@code positive-optimization/guard.json} of the data directory, or the built-in one when
 * there is no such file. When the file has faults its last good content stays in force. Without a good content nobody knows
 * which layers are guarded, and no edit is accepted. Safe for use by several threads.
 */
public final class GuardStore implements StatusSource {
    public static final String FILE = "positive-optimization/guard.json";

    private final WatchedFile<GuardPolicy> file;
    private final GuardPolicy builtIn = GuardPolicies.standard();

    public GuardStore(DataFiles dataDirectory) {
        this.file = new WatchedFile<>(dataDirectory, FILE, GuardPolicyReader.MAX_BYTES, GuardStore::read);
    }

    /** @throws PlanReadException if the file has faults and was never without */
    public GuardPolicy policy() throws PlanReadException {
        Content<GuardPolicy> content = file.content();
        if (content.value() != null) {
            return content.value();
        }
        if (content.isThere()) {
            throw new PlanReadException(Message.of("hosting.guard.faulty"));
        }
        return builtIn;
    }

    private static GuardPolicy read(byte[] bytes) throws FaultyFileException {
        try {
            return GuardPolicyReader.read(bytes);
        } catch (GuardPolicyException e) {
            throw new FaultyFileException(new Localized(e.in(Language.ZH), e.in(Language.EN)), e);
        }
    }

    @Override
    public List<Message> states() {
        Content<GuardPolicy> content = file.content();
        if (!content.isThere()) {
            return List.of(Message.of("hosting.guard.builtin"));
        }
        if (content.fault() == null) {
            List<String> workspaces =
                    content.value().workspaces().keySet().stream().sorted().toList();
            return List.of(Message.of("hosting.guard.good", String.join(", ", workspaces)));
        }
        String key = content.value() == null ? "hosting.guard.refused" : "hosting.guard.last_good";
        return List.of(Message.of(key, content.fault()));
    }
}
