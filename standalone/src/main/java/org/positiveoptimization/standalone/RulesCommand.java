/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code po rules}: prints the rule set, or the definition of some of its rules. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Toolbox toolbox;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path file;

    @Parameters(paramLabel = "ID", arity = "0..*")
    private List<String> ids = List.of();

    RulesCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet set = toolbox.ruleSet(file);
        Set<String> wanted = RuleIds.known(ids, set);
        Language language = terminal.language();
        if (wanted.isEmpty()) {
            terminal.say(Message.of(
                    "cli.rules.head",
                    set.id(),
                    set.version(),
                    set.title(),
                    set.sha256(),
                    Integer.toString(set.rules().size())));
            terminal.out().println();
        }
        for (Rule rule : set.rules()) {
            if (wanted.isEmpty() || wanted.contains(rule.id())) {
                print(rule, set, language, !wanted.isEmpty());
            }
        }
        return ExitCode.PASS;
    }

    private void print(Rule rule, RuleSet set, Language language, boolean full) {
        terminal.say(Message.of(
                "cli.rules.rule",
                rule.id(),
                rule.title(),
                Message.of("cli.severity." + rule.severity().name()),
                rule.clause()));
        if (full) {
            terminal.out().println();
            rule.text().in(language).lines().forEach(line -> terminal.out().println("  " + line));
            terminal.out().println();
        }
        for (String name : rule.parameters()) {
            parameter(set, name).ifPresent(p -> print(p, language, full));
        }
        if (full) {
            terminal.out().println();
        }
    }

    private void print(Parameter parameter, Language language, boolean full) {
        String origin = Message.of("cli.origin." + parameter.origin().name()).in(language);
        terminal.out()
                .println("    " + parameter.name() + " = " + ValueText.of(parameter.value()) + "  [" + origin + "]");
        if (full) {
            terminal.out().println("        " + parameter.title().in(language));
            terminal.out().println("        " + parameter.clause());
        }
    }

    private static Optional<Parameter> parameter(RuleSet set, String name) {
        return set.parameterList().stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
