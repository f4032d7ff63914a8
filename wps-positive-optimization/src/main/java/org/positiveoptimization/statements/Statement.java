/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

/**
 * One written statement as the file has it; nothing but its form has been looked at yet.
 *
 * @param subject what it is about
 * @param text what is stated, may be blank
 * @param author who states it, may be blank
 * @param date the day of the statement, ISO 8601 (2026-05-20) if well written, may be blank
 * @param line line of the file at which it begins
 */
public record Statement(Subject subject, String text, String author, String date, int line) {}
