/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.positiveoptimization.chain.ChainLine;

/**
 * A line of a journal, of which only the beginning has been read: what it is about can be told without the rest.
 *
 * @param sequence number of the line
 * @param time when it was written
 * @param event what it tells of
 * @param transaction number of the transaction
 * @param part place among the lines of the event, from 1
 * @param parts number of lines of the event
 * @param content the whole line
 */
record JournalLine(
        long sequence, Instant time, LineEvent event, long transaction, int part, int parts, String content) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @return the line, nothing when it does not begin as ours do */
    static Optional<JournalLine> parse(ChainLine line) {
        try (JsonParser in = JSON.getFactory().createParser(line.content())) {
            in.nextToken();
            long sequence = number(in, "seq");
            Instant time = Instant.parse(text(in, "time"));
            LineEvent event = LineEvent.valueOf(text(in, "event"));
            long transaction = number(in, "transaction");
            int part = Math.toIntExact(number(in, "part"));
            int parts = Math.toIntExact(number(in, "parts"));
            return Optional.of(new JournalLine(sequence, time, event, transaction, part, parts, line.content()));
        } catch (IOException | DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long number(JsonParser in, String name) throws IOException {
        field(in, name);
        if (in.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException(name);
        }
        return in.getLongValue();
    }

    private static String text(JsonParser in, String name) throws IOException {
        field(in, name);
        if (in.nextToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException(name);
        }
        return in.getText();
    }

    private static void field(JsonParser in, String name) throws IOException {
        if (in.nextToken() != JsonToken.FIELD_NAME || !name.equals(in.currentName())) {
            throw new IllegalArgumentException(name);
        }
    }

    boolean isLastPart() {
        return part == parts;
    }

    /** @throws JsonProcessingException if what follows the beginning is no JSON */
    JsonNode read() throws JsonProcessingException {
        return JSON.readTree(content);
    }
}
