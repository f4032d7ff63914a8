/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import java.util.List;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.hosting.RefusalText;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** An edit that is not accepted or cannot be carried out. Nothing of its transaction is kept. */
public final class EditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String locator;
    private final String report;

    /** @param refusals of the guard, at least one */
    EditException(List<Refusal> refusals) {
        super(refusals.get(0).text().in(Language.EN));
        this.locator = RefusalText.locator(refusals);
        this.report = RefusalText.of(refusals);
    }

    /** @param locator feature or layer that it is about; null for the transaction as a whole */
    public EditException(String locator, Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.locator = locator;
        this.report = text.in(Language.ZH) + "\n" + text.in(Language.EN);
    }

    /** @return code of OWS for it */
    public String code() {
        return RefusalText.CODE;
    }

    /** @return identifier of a feature or name of a layer, or null */
    public String locator() {
        return locator;
    }

    /** @return the reasons for the client: Chinese, then English */
    public String report() {
        return report;
    }
}
