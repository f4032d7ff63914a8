# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What goes wrong, as a key of the texts, so that it can be told in the language of its reader."""
from .texts import EN, say


class Failure(Exception):
    """Something that is told to the user in words."""

    def __init__(self, key, *values):
        super().__init__(say(EN, key, *values))
        self.key = key
        self.values = values

    def said(self, language):
        """The words in a language."""
        return say(language, self.key, *self.values)


class Away(Failure):
    """The server did not answer: asking again may help."""


class Cancelled(Exception):
    """The user does not want it any more."""
