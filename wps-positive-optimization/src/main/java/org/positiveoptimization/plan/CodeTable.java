/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.text.Localized;

/**
 * A code table (值域): the codes that a field may hold, in order, with the name of each.
 *
 * <p>Codes are compared by their {@linkplain #normalise normal form}. In a padded table, such as the land-use classes
 * that databases store as six digits ({@code 010000}), trailing pairs of zeros carry no meaning and are dropped; in any
 * other table only surrounding blanks are. A code is never shortened to its parent class: {@code 010199} is unknown, not
 * {@code 0101}.
 */
public final class CodeTable {
    /** Digits of a land-use class as databases store it. */
    private static final int PADDED_LENGTH = 6;

    private final String name;
    private final Localized title;
    private final String source;
    private final boolean ours;
    private final boolean padded;
    private final Map<String, Localized> codes;
    private final Map<String, Earlier> earlier;

    /**
     * A code of the edition before this one.
     *
     * @param names the names that the class had then
     * @param now its code in this edition
     */
    record Earlier(Set<String> names, String now) {
        Earlier {
            names = Set.copyOf(names);
        }
    }

    CodeTable(
            String name,
            Localized title,
            String source,
            boolean ours,
            boolean padded,
            Map<String, Localized> codes,
            Map<String, Earlier> earlier) {
        this.name = name;
        this.title = title;
        this.source = source;
        this.ours = ours;
        this.padded = padded;
        this.codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        this.earlier = Map.copyOf(earlier);
    }

    /** @return the name that {@link FieldDefinition#domain()} uses */
    public String name() {
        return name;
    }

    public Localized title() {
        return title;
    }

    /** @return the document that the codes are taken from */
    public String source() {
        return source;
    }

    /** @return whether the codes are this project's own, because no official ones are published */
    public boolean ours() {
        return ours;
    }

    /** @return normal codes and their names, in the order of the table */
    public Map<String, Localized> codes() {
        return codes;
    }

    /** @return the code without surrounding blanks and, in a padded table, without trailing pairs of zeros; null for null */
    public String normalise(String code) {
        if (code == null) {
            return null;
        }
        String normal = code.trim();
        if (padded && normal.length() % 2 == 0) {
            while (normal.length() > 2 && normal.endsWith("00")) {
                normal = normal.substring(0, normal.length() - 2);
            }
        }
        return normal;
    }

    /** @return the normal code and, in a padded table, the forms with pairs of zeros up to six digits that mean the same */
    public List<String> forms(String code) {
        List<String> forms = new ArrayList<>(List.of(code));
        for (String form = code + "00"; padded && form.length() <= PADDED_LENGTH; form += "00") {
            if (code.equals(normalise(form))) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** @return whether the code, in any of its forms, is in the table */
    public boolean contains(String code) {
        return text(code).isPresent();
    }

    /** @return whether the code is in the table and is the class itself or one beneath it; an unknown code is in no class */
    public boolean isWithin(String code, String parent) {
        return contains(code) && normalise(code).startsWith(parent);
    }

    /** @return the name of the code, in any of its forms */
    public Optional<Localized> text(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(codes.get(normalise(code)));
    }

    /**
     * A code of the edition before this one. Where both editions have the code, the class name beside it tells which is
     * meant; without a name of the earlier edition it is taken for a code of this one.
     *
     * @param code the code in any of its forms
     * @param className name of the class as it stands beside the code, empty when there is none
     * @return what has taken the place of the code; empty when it is not of the earlier edition
     */
    Optional<Earlier> earlier(String code, String className) {
        Earlier entry = earlier.get(normalise(code));
        boolean isMeant = entry != null && (entry.names().contains(className) || !contains(code));
        return isMeant ? Optional.of(entry) : Optional.empty();
    }
}
