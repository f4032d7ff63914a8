/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.positiveoptimization.standalone.accounts.Accounts;
import org.positiveoptimization.standalone.serve.Host;
import org.positiveoptimization.standalone.serve.HostException;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code po serve}: the services without GeoServer, until it is interrupted. Without a data directory it serves a copy of the one
 * that the build made, with fresh passwords, which it tells; the copy is gone afterwards.
 */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    /** System property with the data directory that the build made. */
    static final String SHIPPED = "po.data-dir";

    private static final int HIGHEST_PORT = 65_535;

    private final Terminal terminal;
    private final Supplier<Optional<Host>> host;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String address;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data;

    ServeCommand(Terminal terminal) {
        this(terminal, () -> ServiceLoader.load(Host.class).findFirst());
    }

    ServeCommand(Terminal terminal, Supplier<Optional<Host>> host) {
        this.terminal = terminal;
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        Host starting = host.get().orElseThrow(() -> new UserException(Message.of("cli.serve.no_host")));
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UserException(Message.of("cli.serve.port", HIGHEST_PORT));
        }
        if (data != null) {
            serve(starting, signedIn(data));
            return ExitCode.PASS;
        }
        try (TrialData trial = TrialData.of(shipped())) {
            trial.passwords().forEach((name, password) -> terminal.out().println("  " + name + "  " + password));
            terminal.say(Message.of("cli.serve.trial"));
            serve(starting, trial.directory());
        }
        return ExitCode.PASS;
    }

    private static Path shipped() throws UserException {
        String directory = System.getProperty(SHIPPED);
        if (directory == null || !Files.isDirectory(Path.of(directory))) {
            throw new UserException(Message.of("cli.serve.no_sample"));
        }
        return Path.of(directory);
    }

    /** @return the directory, when somebody can sign in to what it holds */
    private static Path signedIn(Path directory) throws UserException {
        try {
            if (Accounts.of(directory).names().containsValue(true)) {
                return directory;
            }
        } catch (IOException e) {
            throw new UserException(Message.of("cli.passwords.no_accounts", directory.toString()), e);
        }
        throw new UserException(Message.of("cli.serve.no_passwords", directory.toString()));
    }

    private void serve(Host starting, Path directory) throws UserException, InterruptedException {
        try (Host.Running running = starting.start(directory, where(), port)) {
            // Ctrl-C ends the VM by itself: what is open is closed before
            Thread hook = new Thread(running::close, "po-serve-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            terminal.out().println(running.address());
            terminal.out().flush();
            terminal.say(Message.of("cli.serve.serving"));
            running.join();
        } catch (HostException e) {
            throw new UserException(e.text(), e);
        }
    }

    private InetAddress where() throws UserException {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new UserException(Message.of("cli.serve.address", address), e);
        }
    }
}
