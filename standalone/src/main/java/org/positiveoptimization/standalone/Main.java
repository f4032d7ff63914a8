/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;
import picocli.CommandLine;

/**
 * Entry point of the command line. Sets up the streams and the language, runs the command, and turns whatever is thrown
 * into lines and an exit code. Output is UTF-8 on every platform.
 */
public final class Main {
    /** shows the stack trace of whatever went wrong */
    private static final String TRACE = "po.trace";
    /** set by the start script when stderr is a terminal: Java 17 cannot tell */
    private static final String INTERACTIVE = "po.interactive";

    private Main() {}

    /** @param args see {@code po --help} */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        Terminal terminal = new Terminal(out, err, language(args), Boolean.getBoolean(INTERACTIVE));
        int code = run(args, terminal, new Library());
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command in this process. */
    static int run(String[] args, Terminal terminal, Toolbox toolbox) {
        try {
            return commandLine(terminal, toolbox).execute(args);
        } catch (Throwable thrown) { // errors too: running out of memory needs a line as well
            return fail(terminal, thrown);
        }
    }

    /** The language must be known before the arguments are parsed, for the usage help is written in it. */
    static Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String value = null;
            if (args[i].startsWith("--lang=")) {
                value = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                value = args[i + 1];
            }
            for (Language language : Language.values()) {
                if (language.code().equalsIgnoreCase(value)) {
                    return language;
                }
            }
        }
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    private static CommandLine commandLine(Terminal terminal, Toolbox toolbox) {
        CheckRun checkRun = new CheckRun(terminal, toolbox);
        CommandLine packages = new CommandLine(new PackageCommand(terminal, toolbox))
                .addSubcommand("verify", new PackageVerifyCommand(terminal, toolbox, checkRun));
        CommandLine line = new CommandLine(new PoCommand())
                .addSubcommand("check", new CheckCommand(terminal, toolbox, checkRun))
                .addSubcommand("statements", new StatementsCommand(terminal))
                .addSubcommand("sample", new SampleCommand(terminal, toolbox))
                .addSubcommand("rules", new RulesCommand(terminal, toolbox))
                .addSubcommand("area", new AreaCommand(terminal, toolbox))
                .addSubcommand("import", new ImportCommand(terminal, toolbox))
                .addSubcommand("load", new LoadCommand(terminal, toolbox))
                .addSubcommand("package", packages)
                .addSubcommand("monitor", new MonitorCommand(terminal, toolbox))
                .addSubcommand("checkup", new CheckupCommand(terminal, toolbox))
                .addSubcommand("publish", new PublishCommand(terminal, toolbox, Clock.systemUTC()))
                .addSubcommand("history", new HistoryCommand(terminal))
                .addSubcommand("passwords", new PasswordsCommand(terminal))
                .addSubcommand("serve", new ServeCommand(terminal))
                .addSubcommand("demo", new DemoCommand(terminal, toolbox, checkRun));
        ResourceBundle usage = ResourceBundle.getBundle(
                "org.positiveoptimization.standalone.usage",
                terminal.language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(usage)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, arguments) -> fail(terminal, e, wrongArgument(e)))
                .setExecutionExceptionHandler((e, command, result) -> fail(terminal, e));
    }

    private static int fail(Terminal terminal, Throwable thrown) {
        return fail(terminal, thrown, Failure.of(thrown));
    }

    private static int fail(Terminal terminal, Throwable thrown, Failure failure) {
        terminal.fail(failure);
        if (Boolean.getBoolean(TRACE)) {
            thrown.printStackTrace(terminal.err());
        }
        return failure.exitCode();
    }

    /** One line in the user's language for what picocli says in English. */
    private static Failure wrongArgument(CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return new Failure(List.of(Message.of("cli.argument", ArgumentFault.describe(e), command)), ExitCode.UNUSABLE);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
