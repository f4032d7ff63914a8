/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.SuppliedLayer;
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
        Map<String, List<SuppliedLayer>> layers = new LinkedHashMap<>();
        set.rules().forEach(r -> layers.put(r.id(), PlanLayers.supplied(r, set)));
        if (wanted.isEmpty() && !set.layers().isEmpty()) {
            terminal.say(Message.of("cli.rules.layers"));
            set.layers().forEach(l -> print(l, layers));
            terminal.out().println();
        }
        for (Rule rule : set.rules()) {
            if (wanted.isEmpty() || wanted.contains(rule.id())) {
                print(rule, set, layers.get(rule.id()), language, !wanted.isEmpty());
            }
        }
        return ExitCode.PASS;
    }

    /** @param layers the supplied layers of each rule */
    private void print(SuppliedLayer layer, Map<String, List<SuppliedLayer>> layers) {
        List<String> rules = layers.entrySet().stream()
                .filter(e -> e.getValue().contains(layer))
                .map(Map.Entry::getKey)
                .toList();
        terminal.say(Message.of(
                "cli.rules.layer",
                layer.code(),
                layer.title(),
                Message.of("cli.rules.layer." + layer.kind().name()),
                layer.source(),
                Message.of("cli.rules.layer." + (layer.required() ? "required" : "optional")),
                layer.compareFields().isEmpty() ? "-" : String.join(", ", layer.compareFields()),
                rules.isEmpty() ? "-" : String.join(" ", rules)));
    }

    private void print(Rule rule, RuleSet set, List<SuppliedLayer> layers, Language language, boolean full) {
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
        for (SuppliedLayer layer : layers) {
            terminal.say(Message.of("cli.rules.supplied", layer.code(), layer.title(), layer.source()));
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
