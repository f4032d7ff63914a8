/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in words that exist in both languages. */
final class ArgumentFault {
    private ArgumentFault() {}

    static Message describe(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return Message.of("cli.argument.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing) {
            // picocli has one exception for two faults; only its text tells them apart
            boolean value = e.getMessage().startsWith("Missing required parameter for option");
            return Message.of(value ? "cli.argument.no_value" : "cli.argument.missing", names(missing.getMissing()));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return Message.of("cli.argument.value", name(e.getArgSpec()), e.getValue());
        }
        if (e.getMessage().equals(PoCommand.NO_COMMAND)) {
            return Message.of("cli.argument.no_command");
        }
        return Message.of("cli.argument.other", e.getMessage());
    }

    private static String names(List<ArgSpec> specs) {
        return specs.stream().map(ArgumentFault::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
