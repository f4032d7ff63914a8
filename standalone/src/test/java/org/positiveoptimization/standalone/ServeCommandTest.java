/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.standalone.accounts.Accounts;
import org.positiveoptimization.standalone.serve.Host;
import org.positiveoptimization.standalone.serve.HostException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;
import picocli.CommandLine;

class ServeCommandTest {
    private static final String USERS =
            """
            <userRegistry version="1.0" xmlns="http://www.geoserver.org/security/users">
              <users><user enabled="false" name="planner"/></users><groups/>
            </userRegistry>
            """;

    @TempDir
    Path shipped;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FakeHost host = new FakeHost();
    private String before;

    /** Serves for no time at all, and keeps what it was given. */
    private static final class FakeHost implements Host {
        private Path directory;
        private boolean isCopyOfTheSample;
        private Accounts accounts;
        private InetAddress address;
        private int port;
        private boolean isClosed;
        private HostException fault;

        @Override
        public Running start(Path dataDirectory, InetAddress listening, int wanted) throws HostException {
            if (fault != null) {
                throw fault;
            }
            directory = dataDirectory;
            isCopyOfTheSample = Files.exists(dataDirectory.resolve("data/draft.gpkg"));
            address = listening;
            port = wanted;
            try {
                accounts = Accounts.of(dataDirectory);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return new Running() {
                @Override
                public String address() {
                    return "http://127.0.0.1:1234/geoserver";
                }

                @Override
                public void join() {
                    // it is stopped at once
                }

                @Override
                public void close() {
                    isClosed = true;
                }
            };
        }
    }

    @BeforeEach
    void ship() throws IOException {
        Path users = shipped.resolve("security/usergroup/default/users.xml");
        Files.createDirectories(users.getParent());
        Files.createDirectories(shipped.resolve("security/masterpw/default"));
        Files.createDirectories(shipped.resolve("data"));
        Files.writeString(shipped.resolve("data/draft.gpkg"), "");
        Files.writeString(users, USERS);
        before = System.getProperty(ServeCommand.SHIPPED);
        System.setProperty(ServeCommand.SHIPPED, shipped.toString());
    }

    @AfterEach
    void reset() {
        if (before == null) {
            System.clearProperty(ServeCommand.SHIPPED);
        } else {
            System.setProperty(ServeCommand.SHIPPED, before);
        }
    }

    private int serve(Optional<Host> found, String... args) throws Exception {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        ServeCommand command = new ServeCommand(terminal, () -> found);
        new CommandLine(command).parseArgs(args);
        return command.call();
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutData_aCopyOfTheSampleIsServedWithPasswordsThatAreTold() throws Exception {
        assertThat(serve(Optional.of(host), "--port", "0")).isEqualTo(ExitCode.PASS);

        assertThat(host.directory).isNotEqualTo(shipped).doesNotExist();
        assertThat(host.isCopyOfTheSample).isTrue();
        assertThat(host.address.isLoopbackAddress()).isTrue();
        assertThat(host.port).isZero();
        assertThat(host.isClosed).isTrue();
        assertThat(told()).contains("http://127.0.0.1:1234/geoserver");
        String password = told().lines()
                .filter(l -> l.startsWith("  planner  "))
                .map(l -> l.substring("  planner  ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(password).hasSize(16);
        assertThat(host.accounts.matches("planner", password)).isTrue();
        // what was shipped has no password still
        assertThat(Accounts.of(shipped).names()).containsEntry("planner", false);
    }

    @Test
    void data_isServedWhereItIs_whenItHasPasswords() throws Exception {
        Accounts accounts = Accounts.of(shipped);
        accounts.set("planner", "correct-horse-battery");
        accounts.save();

        serve(Optional.of(host), "--data", shipped.toString());

        assertThat(host.directory).isEqualTo(shipped);
        assertThat(host.port).isEqualTo(8080);
        assertThat(told()).doesNotContain("  planner  ");
    }

    @Test
    void data_withoutPasswords_isRefused() {
        assertThatThrownBy(() -> serve(Optional.of(host), "--data", shipped.toString()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no_passwords");
    }

    @Test
    void whatCannotBeServed_isToldInWords() {
        host.fault = new HostException(Message.of("host.http.port", "127.0.0.1", "80"), null);

        assertThatThrownBy(() -> serve(Optional.of(host)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("host.http.port");
        assertThatThrownBy(() -> serve(Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no_host");
        assertThatThrownBy(() -> serve(Optional.of(host), "--port", "70000"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("cli.serve.port");
        System.clearProperty(ServeCommand.SHIPPED);
        assertThatThrownBy(() -> serve(Optional.of(host)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no_sample");
    }
}
