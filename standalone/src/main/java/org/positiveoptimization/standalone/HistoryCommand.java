/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.positiveoptimization.publication.History;
import org.positiveoptimization.publication.Publication;
import org.positiveoptimization.report.SafeText;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po history}: lists the published versions of a plan and verifies that none was tampered with. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--of", paramLabel = "C.gpkg")
    private Path plan;

    @Option(names = "--register", paramLabel = "FILE")
    private Path register;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (plan == null && register == null) {
            throw new UserException(Message.of("cli.history.which"));
        }
        Path file = register == null ? Publication.registerOf(plan) : register;
        if (!Files.exists(file)) {
            throw new UserException(Message.of("cli.history.none", file.toString()));
        }
        History history = Publication.history(plan, register);
        for (History.Version version : history.versions()) {
            terminal.say(Message.of(
                    "cli.history.version",
                    Integer.toString(version.number()),
                    Message.of("history.status." + version.status()),
                    SafeText.of(version.time()),
                    SafeText.of(version.who()),
                    SafeText.of(version.ruleSet()),
                    SafeText.of(version.former()),
                    SafeText.of(version.published()),
                    SafeText.of(version.archive())));
            if (!version.statements().isEmpty()) {
                terminal.say(Message.of("cli.history.statements", SafeText.of(version.statements())));
            }
        }
        for (Message fault : history.faults()) {
            terminal.out().println("✘ " + SafeText.of(fault.in(terminal.language())));
        }
        terminal.say(Message.of(
                "history.state." + history.state(),
                Integer.toString(history.versions().size()),
                history.head()));
        return switch (history.state()) {
            case WHOLE -> ExitCode.PASS;
            case OPEN -> ExitCode.INCOMPLETE;
            case BROKEN -> ExitCode.FAIL;
        };
    }
}
