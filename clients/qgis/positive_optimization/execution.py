# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Waits for an execution, tells how far it is and stops it when it is no longer wanted. Knows nothing of QGIS."""
import time

from .failure import Away, Cancelled, Failure

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 2.0
BLINK = 0.1
PATIENCE = 5


class Execution:
    """One execution; ``feedback`` has isCanceled, setProgress, pushInfo as that of Processing, ``say`` words for a key."""

    def __init__(self, client, feedback, say):
        self._client = client
        self._feedback = feedback
        self._say = say

    def run(self, process, inputs, outputs):
        """Outputs of the finished execution; Cancelled when the user stopped it, Failure when it failed."""
        status = self._client.execute(process, inputs, outputs)
        if status.execution is not None:
            self._feedback.pushInfo(self._say("run.accepted", status.execution))
        try:
            pause = FIRST_PAUSE
            while not status.is_over:
                if status.percent is not None:
                    self._feedback.setProgress(status.percent)
                self._wait(pause)
                pause = min(LONGEST_PAUSE, pause * 1.5)
                status = self._status(status.execution)
        except Cancelled:
            self._dismiss(status.execution)
            raise
        return status.outputs

    def _wait(self, seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._feedback.isCanceled():
                raise Cancelled()
            time.sleep(BLINK)

    def _status(self, execution):
        """A request that is lost on the way is sent again: the execution goes on without it."""
        for attempt in range(PATIENCE):
            try:
                return self._client.status(execution)
            except Away as failure:
                if attempt == PATIENCE - 1:
                    raise
                self._feedback.pushInfo(self._say("run.again", self._say(failure.key, *failure.values)))
                self._wait(LONGEST_PAUSE)
        raise AssertionError("unreachable")

    def _dismiss(self, execution):
        try:
            self._client.dismiss(execution)
        except Failure as failure:
            self._feedback.pushInfo(self._say("run.not_dismissed", self._say(failure.key, *failure.values)))
        else:
            self._feedback.pushInfo(self._say("run.cancelled"))
