/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.rules.JsonValue.Member;
import org.positiveoptimization.rules.JsonValue.Place;

/**
 * Reads JSON token by token into {@link JsonValue}s with line, column and pointer. Strict RFC 8259: no comments, no NaN.
 * A repeated key is a fault, as which of the two counts would be a guess; nesting beyond the cap and anything after the
 * document are faults too.
 *
 * <p>The text is read as characters, not bytes: Jackson counts columns in units of its input, and a column that counts
 * the bytes of Chinese text points to the wrong place.
 */
public final class LocatedJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Place START = new Place(1, 1, "");

    private final JsonParser parser;
    private final int maxDepth;
    private final Faults faults;

    private LocatedJson(JsonParser parser, int maxDepth, Faults faults) {
        this.parser = parser;
        this.maxDepth = maxDepth;
        this.faults = faults;
    }

    /**
     * @param bytes UTF-8, with or without byte order mark
     * @param tooLarge key of the message when there are more bytes than the cap, which is its argument
     * @return the document, or null if it cannot be read; then a fault says why
     */
    public static JsonValue read(byte[] bytes, int maxBytes, String tooLarge, int maxDepth, Faults faults) {
        if (bytes.length > maxBytes) {
            faults.add(START, tooLarge, maxBytes);
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text, maxDepth, faults);
        } catch (CharacterCodingException e) {
            faults.add(START, "ruleset.not_utf8");
            return null;
        }
    }

    private static JsonValue read(String text, int maxDepth, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            return new LocatedJson(parser, maxDepth, faults).document();
        } catch (IOException e) {
            // reading a string does not fail in any other way than syntax, which is handled below
            throw new AssertionError(e);
        }
    }

    private JsonValue document() throws IOException {
        try {
            if (parser.nextToken() == null) {
                faults.add(START, "ruleset.empty_document");
                return null;
            }
            JsonValue value = value("", 0);
            if (parser.nextToken() != null) {
                faults.add(here(""), "ruleset.trailing");
                return null;
            }
            return value;
        } catch (Refused e) {
            faults.add(e.place, e.key, e.argument);
            return null;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            faults.add(new Place(at.getLineNr(), at.getColumnNr(), pointer), "ruleset.json", e.getOriginalMessage());
            return null;
        }
    }

    private JsonValue value(String pointer, int depth) throws IOException, Refused {
        Place place = here(pointer);
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth == maxDepth) {
            throw new Refused(place, "ruleset.depth", maxDepth);
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue(place, object(pointer, depth + 1));
            case START_ARRAY -> new JsonValue(place, array(pointer, depth + 1));
            case VALUE_STRING -> new JsonValue(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(place, number(place));
            case VALUE_TRUE -> new JsonValue(place, true);
            case VALUE_FALSE -> new JsonValue(place, false);
            default -> new JsonValue(place, null);
        };
    }

    private BigDecimal number(Place place) throws IOException, Refused {
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            // JSON sets no limit to the exponent, BigDecimal does
            throw new Refused(place, "ruleset.number", parser.getText());
        }
    }

    private Map<String, Member> object(String pointer, int depth) throws IOException, Refused {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            Place key = here(child);
            parser.nextToken();
            Member member = new Member(key, value(child, depth));
            if (members.putIfAbsent(name, member) != null) {
                faults.add(key, "ruleset.duplicate_key", name);
            }
        }
        return members;
    }

    private List<JsonValue> array(String pointer, int depth) throws IOException, Refused {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size(), depth));
        }
        return items;
    }

    private Place here(String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr(), pointer);
    }

    /** Ends the reading at a value that is well formed and yet refused. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String key;
        private final transient Object argument;

        Refused(Place place, String key, Object argument) {
            super(key, null, false, false);
            this.place = place;
            this.key = key;
            this.argument = argument;
        }
    }
}
