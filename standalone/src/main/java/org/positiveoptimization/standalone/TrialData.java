/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.positiveoptimization.standalone.accounts.Accounts;

/** A copy of a data directory for one trial, with passwords that nobody had before; gone when it is closed or the VM ends. */
final class TrialData implements AutoCloseable {
    private static final int PASSWORD_BYTES = 12;

    private final Path directory;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private TrialData(Path directory) {
        this.directory = directory;
    }

    static TrialData of(Path shipped) throws IOException {
        TrialData trial = new TrialData(Files.createTempDirectory("po-serve"));
        Runtime.getRuntime().addShutdownHook(new Thread(trial::close, "po-serve-clean"));
        trial.copy(shipped);
        trial.setPasswords();
        return trial;
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = directory.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private void setPasswords() throws IOException {
        SecureRandom random = new SecureRandom();
        Accounts accounts = Accounts.of(directory);
        for (String name : accounts.names().keySet()) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            passwords.put(name, Base64.getUrlEncoder().encodeToString(bytes));
        }
        passwords.forEach(accounts::set);
        accounts.save();
    }

    Path directory() {
        return directory;
    }

    /** @return passwords by names of accounts */
    Map<String, String> passwords() {
        return passwords;
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it lies among temporary files, which the system clears
        }
    }
}
