/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.List;
import org.positiveoptimization.text.Message;

/** A part of the plug-in that tells the administrator how it is. */
public interface StatusSource {
    /** @return what there is to tell, a sentence each; nothing that a user may not see of another */
    List<Message> states();
}
