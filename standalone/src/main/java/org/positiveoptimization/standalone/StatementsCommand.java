/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po statements}: writes the template that people fill in. */
@Command(name = "statements")
final class StatementsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--report", paramLabel = "report.json", required = true)
    private Path report;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path to;

    StatementsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        StatementTemplate template = StatementTemplate.read(report);
        write(template);
        terminal.say(Message.of(
                "cli.statements.written",
                to.toString(),
                Integer.toString(template.size()),
                Integer.toString(template.answered())));
        template.cuts().forEach(terminal::say);
        return ExitCode.PASS;
    }

    /** The whole file appears at once. What people have written into an earlier one is never replaced. */
    private void write(StatementTemplate template) throws IOException, UserException {
        if (Files.exists(to)) {
            throw new UserException(Message.of("cli.statements.exists", to.toString()));
        }
        Path aside = to.toAbsolutePath().resolveSibling(".po-" + UUID.randomUUID());
        try {
            Files.write(aside, template.bytes());
            Files.move(aside, to);
        } catch (FileAlreadyExistsException e) {
            throw new UserException(Message.of("cli.statements.exists", to.toString()), e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
