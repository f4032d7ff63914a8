/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.text.Language;

class PasswordsCommandTest {
    private static final String USERS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <userRegistry version="1.0" xmlns="http://www.geoserver.org/security/users">
              <users>
                <user enabled="false" name="admin"/>
                <user enabled="false" name="planner"/>
              </users>
              <groups/>
            </userRegistry>
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path users;
    private Path keyStore;
    private Path secrets;

    @BeforeEach
    void ship() throws IOException {
        users = directory.resolve("security/usergroup/default/users.xml");
        keyStore = directory.resolve("security/masterpw/default/passwd");
        Files.createDirectories(users.getParent());
        Files.createDirectories(keyStore.getParent());
        Files.writeString(users, USERS);
        secrets = Files.createDirectory(directory.resolve("secrets"));
    }

    private int run() {
        Terminal terminal = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        String[] args = {"passwords", "--data-dir", directory.toString(), "--secrets", secrets.toString()};
        return Main.run(args, terminal, new FakeToolbox());
    }

    private void secret(String name, String password) throws IOException {
        Files.writeString(secrets.resolve(name), password);
    }

    private String digestOf(String account) throws IOException {
        Matcher user =
                Pattern.compile("<user [^>]*name=\"" + account + "\"[^>]*>").matcher(Files.readString(users));
        assertThat(user.find()).isTrue();
        assertThat(user.group()).contains("enabled=\"true\"");
        Matcher digest = Pattern.compile("password=\"digest1:([^\"]+)\"").matcher(user.group());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    @Test
    void accounts_withSecrets_areOnWithSaltedDigests() throws IOException, GeneralSecurityException {
        secret("admin", "correct-horse-1\n");
        secret("planner", "battery-staple-2");

        assertThat(run()).isZero();

        byte[] stored = Base64.getDecoder().decode(digestOf("admin"));
        byte[] state = "correct-horse-1".getBytes(StandardCharsets.US_ASCII);
        byte[] salted = Arrays.copyOf(stored, 16 + state.length);
        System.arraycopy(state, 0, salted, 16, state.length);
        state = salted;
        for (int i = 0; i < 100_000; i++) {
            state = MessageDigest.getInstance("SHA-256").digest(state);
        }
        assertThat(Arrays.copyOfRange(stored, 16, stored.length)).isEqualTo(state);
        assertThat(Files.readString(users)).doesNotContain("correct-horse", "battery-staple");
        assertThat(Files.readString(keyStore)).hasSize(40);
    }

    @Test
    void account_withoutSecret_leavesEverythingAsItWas() throws IOException {
        secret("admin", "correct-horse-1");

        assertThat(run()).isEqualTo(ExitCode.UNUSABLE);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no password for planner");
        assertThat(users).hasContent(USERS);
        assertThat(keyStore).doesNotExist();
    }

    @Test
    void secret_shortBlankOrNotAscii_isRefused() throws IOException {
        secret("admin", "geoserver");
        for (String password : new String[] {"", "elevenchars", "twelve chars!", "密码密码密码密码密码密码"}) {
            secret("planner", password);
            err.reset();

            assertThat(run()).isEqualTo(ExitCode.UNUSABLE);

            assertThat(err.toString(StandardCharsets.UTF_8)).contains("password of admin", "password of planner");
            assertThat(users).hasContent(USERS);
        }
    }

    @Test
    void secondRun_changesTheGivenOnly_andKeepsTheKeyStorePassword() throws IOException {
        secret("admin", "correct-horse-1");
        secret("planner", "battery-staple-2");
        assertThat(run()).isZero();
        String planner = digestOf("planner");
        String key = Files.readString(keyStore);
        String admin = digestOf("admin");
        Files.delete(secrets.resolve("planner"));

        assertThat(run()).isZero();

        assertThat(digestOf("planner")).isEqualTo(planner);
        assertThat(digestOf("admin")).isNotEqualTo(admin);
        assertThat(keyStore).hasContent(key);
    }

    @Test
    void directory_withoutAccounts_isToldInOneLine() throws IOException {
        Files.delete(users);

        assertThat(run()).isEqualTo(ExitCode.UNUSABLE);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no list of accounts")
                .hasLineCount(1);
    }
}
