/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.positiveoptimization.standalone.accounts.Accounts;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code po passwords}: gives the accounts of a GeoServer data directory their passwords, from files or from a prompt, never
 * from an argument that others could see. All are set or none.
 */
@Command(name = "passwords")
final class PasswordsCommand implements Callable<Integer> {
    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 128;

    private final Terminal terminal;

    @Option(names = "--data-dir", paramLabel = "DIR", required = true)
    private Path dataDirectory;

    @Option(names = "--secrets", paramLabel = "DIR")
    private Path secrets;

    PasswordsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Accounts accounts;
        try {
            accounts = Accounts.of(dataDirectory);
        } catch (IOException e) {
            throw new UserException(Message.of("cli.passwords.no_accounts", dataDirectory.toString()), e);
        }
        Map<String, String> passwords = secrets == null ? asked(accounts) : read(accounts);
        check(accounts, passwords);
        passwords.forEach(accounts::set);
        accounts.save();
        terminal.say(Message.of("cli.passwords.set", String.join(", ", passwords.keySet())));
        return ExitCode.PASS;
    }

    /** One file an account, named as it is; a line end at the end does not count. */
    private Map<String, String> read(Accounts accounts) throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String name : accounts.names().keySet()) {
            Path file = secrets.resolve(name);
            if (Files.isRegularFile(file) && Files.size(file) <= MAX_LENGTH + 2) {
                // one character a byte: what is not ASCII is told as such
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                passwords.put(name, text.replaceFirst("\\r?\\n$", ""));
            } else if (Files.exists(file)) {
                passwords.put(name, "");
            }
        }
        return passwords;
    }

    /** Nothing typed keeps the password that there is. */
    @SuppressWarnings(
            "SystemConsoleNull") // so on Java 17 without a terminal; later ones read nothing, which is told as missing
    private Map<String, String> asked(Accounts accounts) throws UserException {
        Console console = System.console();
        if (console == null) {
            throw new UserException(Message.of("cli.passwords.no_console"));
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String name : accounts.names().keySet()) {
            String typed = ask(console, Message.of("cli.passwords.prompt", name));
            if (!typed.isEmpty()) {
                if (!typed.equals(ask(console, Message.of("cli.passwords.again", name)))) {
                    throw new UserException(Message.of("cli.passwords.differ", name));
                }
                passwords.put(name, typed);
            }
        }
        return passwords;
    }

    private String ask(Console console, Message prompt) {
        char[] typed = console.readPassword("%s ", prompt.in(terminal.language()));
        return typed == null ? "" : new String(typed);
    }

    private static void check(Accounts accounts, Map<String, String> passwords) throws UserException {
        List<Message> faults = new ArrayList<>();
        accounts.names().forEach((name, has) -> {
            if (!has && !passwords.containsKey(name)) {
                faults.add(Message.of("cli.passwords.missing", name));
            }
        });
        passwords.forEach((name, password) -> {
            boolean printable = password.chars().allMatch(c -> c > ' ' && c < 127);
            if (!printable || password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
                faults.add(Message.of("cli.passwords.weak", name, MIN_LENGTH, MAX_LENGTH));
            }
        });
        if (!faults.isEmpty()) {
            throw new UserException(faults, null);
        }
    }
}
