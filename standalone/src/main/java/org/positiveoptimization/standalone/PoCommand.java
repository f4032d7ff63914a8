/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import org.positiveoptimization.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code po} itself, with the options that every command understands. */
@SuppressWarnings("UnusedVariable") // picocli reads the annotations; the values are for picocli itself
@Command(name = "po", versionProvider = PoCommand.Version.class)
final class PoCommand implements Runnable {
    static final String NO_COMMAND = "no command";

    @Spec
    private CommandSpec spec;

    /** Already obeyed when the arguments are parsed: see {@link Main#language}. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, converter = LanguageConverter.class)
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), NO_COMMAND);
    }

    /** The version that the jar's manifest names. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PoCommand.class.getPackage().getImplementationVersion();
            return new String[] {"po " + (version == null ? "(not packaged)" : version)};
        }
    }

    /** zh or en. */
    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.of(value);
        }
    }
}
