/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveoptimization.text.Message;

/**
 * The text of a comment: plain words. Refused is what a browser could take for markup, what cannot be seen, and what
 * advertisements consist of: addresses of web sites and mail, numbers of mobile telephones (which are personal data besides).
 * Looked at is also the form that wide and other compatible letters come to (NFKC): {@code ＜} is refused as {@code <} is. Only a text
 * that is not too long is brought to it: marks that have to be put in order take a time that grows with the square of their number.
 *
 * <p>Numbers of telephones are those of mainland China: eleven digits, the first 1, the second 3 to 9, with or without blanks
 * and hyphens between groups of 3, 4 and 4.
 */
final class CommentText {
    private static final Pattern MARKUP = Pattern.compile("[<>]|&(?:#|[a-z][a-z0-9]*;)|\\{\\{|\\$\\{");
    private static final Pattern ADDRESS =
            Pattern.compile("://|\\bwww\\.|\\b(?:javascript|vbscript|mailto):|\\bdata:[a-z]|[a-z-]\\.[a-z]{2}"
                    + "|[0-9]\\.(?:com|cn|net|org|cc|top|vip|xyz|info|club|shop|site|online|app|io|me|tv)\\b"
                    + "|[\\p{L}\\p{N}]\\.(?:中国|公司|网络|网址|商城)|\\d\\.\\d{1,3}\\.\\d{1,3}\\.\\d|@[a-z0-9-]+\\.");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");

    /** Fillers of Hangul and the empty sign of Braille: a letter or a symbol by its category, and nothing to see. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private final String text;

    /** @param text as handed in; blanks around it do not count */
    CommentText(String text) {
        this.text = text.strip();
    }

    /** @return the text without blanks around it */
    String plain() {
        return text;
    }

    /** @return the text as it is looked at; to be asked for when the length is known to be lawful */
    private String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @return what two texts have in common that differ in case, width, blanks and punctuation only; of one that has no fault */
    String key() {
        return folded().codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @return why it is not taken */
    Optional<Message> fault(InboxRules.TextColumn column) {
        int length = text.codePointCount(0, text.length());
        if (length < column.least() || length > column.most()) {
            return fault("inbox.length", column.least(), column.most());
        }
        if (text.codePoints().anyMatch(CommentText::isInvisible)) {
            return fault("inbox.invisible");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return fault("inbox.no_words");
        }
        String folded = folded();
        if (MARKUP.matcher(folded).find()) {
            return fault("inbox.markup");
        }
        if (ADDRESS.matcher(folded).find()) {
            return fault("inbox.address");
        }
        return TELEPHONE.matcher(folded).find() ? fault("inbox.telephone") : Optional.empty();
    }

    private static Optional<Message> fault(String key, Object... arguments) {
        return Optional.of(Message.of(key, arguments));
    }

    /**
     * Control and format characters, among them those that turn the direction of writing, and fillers; of line ends the line feed is
     * none. Marks that belong to the character before them are not looked at, nor are they all to be seen.
     */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> FILLERS.contains(character);
        };
    }
}
