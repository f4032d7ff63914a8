/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final int CLIENTS = 8;
    private static final int STARTS = 40;

    @Test
    void matches_askedByManyAtOnceAfterAStart_isRightForEach(@TempDir Path data) throws Exception {
        Path file = Files.createDirectories(data.resolve("security/usergroup/default"))
                .resolve("users.xml");
        Files.createDirectories(data.resolve("security/masterpw/default"));
        Files.copy(Path.of("../config-data-dir/src/main/data-dir/security/usergroup/default/users.xml"), file);
        Accounts made = Accounts.of(data);
        made.set("planner", "correct-horse-battery");
        made.save();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int start = 0; start < STARTS; start++) {
                Accounts accounts = Accounts.of(data);
                CyclicBarrier together = new CyclicBarrier(CLIENTS);
                List<Future<Boolean>> answers = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    answers.add(clients.submit(() -> {
                        together.await();
                        return accounts.matches("planner", "correct-horse-battery");
                    }));
                }
                for (Future<Boolean> answer : answers) {
                    assertThat(answer.get()).isTrue();
                }
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(made.matches("planner", "correct-horse-batterY")).isFalse();
    }
}
