/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request and the answer to it, kept as HTTP messages (RFC 9112) in {@code NAME.request.http} and {@code NAME.response.http}.
 * What differs from run to run stands in them as <code>{{time}}</code> and <code>{{id}}</code>; the address of the server, the
 * password and the last execution that was started as <code>{{geoserver}}, {{password}}, {{execution}}</code>.
 *
 * @param name number in the order of asking, and what it is about
 * @param method of HTTP
 * @param path beneath the address of the server
 * @param who name of the account, empty for a stranger
 * @param body empty for a GET
 */
record Exchange(String name, String method, String path, String who, String body) {
    static final Path DIRECTORY = Path.of("src/test-geoserver/exchanges");
    static final String REQUEST = ".request.http";
    static final String RESPONSE = ".response.http";

    private static final Pattern START = Pattern.compile("(GET|POST) \\{\\{geoserver}}/(\\S+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^Authorization: Basic (\\w+) \\{\\{password}}$");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @return all that are kept, in the order of asking */
    static List<Exchange> all() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(REQUEST))
                    .sorted()
                    .map(Exchange::read)
                    .toList();
        }
    }

    private static Exchange read(Path file) {
        String text = text(file);
        String[] parts = text.split("\n\n", 2);
        Matcher start = START.matcher(parts[0].lines().findFirst().orElse(""));
        if (!start.matches() || parts.length != 2) {
            throw new IllegalStateException(file + " is no request");
        }
        Matcher account = ACCOUNT.matcher(parts[0]);
        String fileName = file.getFileName().toString();
        return new Exchange(
                fileName.substring(0, fileName.length() - REQUEST.length()),
                start.group(1),
                start.group(2),
                account.find() ? account.group(1) : "",
                parts[1].strip());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the answer that is kept, empty when there is none yet */
    String kept() {
        Path file = response();
        return Files.exists(file) ? text(file) : "";
    }

    void keep(String answer) throws IOException {
        Files.writeString(response(), answer);
    }

    private Path response() {
        return DIRECTORY.resolve(name + RESPONSE);
    }

    /** @return an answer as it is kept */
    static String message(int status, String type, String body) {
        String same = ID.matcher(TIME.matcher(body).replaceAll("{{time}}")).replaceAll("{{id}}");
        String media = type == null ? "" : "Content-Type: " + type + "\n";
        return "HTTP/1.1 " + status + "\n" + media + "\n"
                + same.replace("\r\n", "\n").strip() + "\n";
    }

    /** @return the identifier of an execution that an answer tells, or the one that is known */
    static String execution(String answer, String known) {
        Matcher id = Pattern.compile("executionId=(" + ID.pattern() + ")").matcher(answer);
        return id.find() ? id.group(1) : known;
    }
}
