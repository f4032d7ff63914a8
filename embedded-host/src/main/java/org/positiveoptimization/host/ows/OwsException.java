/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** Something that is reported to the client as an exception of OGC. The text is for its user, in both languages. */
public final class OwsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A parameter that must be there is not. */
    public static final String MISSING_PARAMETER = "MissingParameterValue";

    /** A parameter has a value that is not possible. */
    public static final String INVALID_PARAMETER = "InvalidParameterValue";

    /** The operation is known to the standard and not offered here. */
    public static final String NOT_SUPPORTED = "OperationNotSupported";

    /** An option of the standard that is not offered here. */
    public static final String OPTION_NOT_SUPPORTED = "OptionNotSupported";

    /** None of the versions that the client takes is spoken here. */
    public static final String VERSION_NEGOTIATION = "VersionNegotiationFailed";

    /** Anything else. */
    public static final String NO_APPLICABLE_CODE = "NoApplicableCode";

    private final String code;
    private final String locator;
    private final transient Message text;

    /**
     * @param code of the standard
     * @param locator what the exception is about, the name of a parameter or an identifier; null for nothing in particular
     */
    public OwsException(String code, String locator, Message text) {
        this(code, locator, text, null);
    }

    public OwsException(String code, String locator, Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.code = code;
        this.locator = locator;
        this.text = text;
    }

    /** A parameter that must be there is not. */
    public static OwsException missing(String parameter) {
        return new OwsException(MISSING_PARAMETER, parameter, Message.of("host.missing", parameter));
    }

    /** A parameter has an impossible value; the value is not repeated, for it may be anything. */
    public static OwsException invalid(String parameter) {
        return new OwsException(INVALID_PARAMETER, parameter, Message.of("host.invalid", parameter));
    }

    public String code() {
        return code;
    }

    /** @return what it is about, or null */
    public String locator() {
        return locator;
    }

    public Message text() {
        return text;
    }

    /** @return the text for a report, which carries no language: Chinese, then English */
    public String report() {
        return text.in(Language.ZH) + "\n" + text.in(Language.EN);
    }
}
