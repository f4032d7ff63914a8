# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The processes of the server as last described; kept in the profile, so that QGIS starts without the server."""
import hashlib
import os

from qgis.core import QgsApplication

from . import description, settings
from .failure import Failure
from .safe_xml import UnsafeXml
from .transport import Transport
from .wps_client import LARGEST_DESCRIPTION, WpsClient

SHORT = 5
LONG = 120


def client(seconds=LONG, is_signed=True):
    """A client of the server in the settings."""
    address, language = settings.address(), settings.language()
    authcfg = settings.authcfg() if is_signed else ""
    return WpsClient(address, language, Transport(address, authcfg, language, seconds))


def fetched():
    """Asks the server, and keeps what it says; Failure when it is away or says something else."""
    # starting must not ask for the master password: who has not given it yet asks as a guest
    is_signed = not settings.authcfg() or QgsApplication.authManager().masterPasswordIsSet()
    data = client(SHORT, is_signed).describe()
    found = _read(data)
    _keep(data)
    return found


def kept():
    """What the same server has said before, in the same language; empty when there is nothing."""
    try:
        with open(_file(), "rb") as file:
            return _read(file.read(LARGEST_DESCRIPTION))
    except (OSError, Failure):
        return []


def _read(data):
    try:
        return description.read(data)
    except (UnsafeXml, ValueError) as error:
        raise Failure("error.xml", error) from error


def _keep(data):
    """Whole or not at all; a profile that cannot be written to is no reason to do without the processes."""
    file = _file()
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        new = "{}.{}".format(file, os.getpid())
        with open(new, "wb") as out:
            out.write(data)
        os.replace(new, file)
    except OSError:
        pass


def _file():
    key = "{} {}".format(settings.address(), settings.language()).encode("utf-8")
    folder = os.path.join(QgsApplication.qgisSettingsDirPath(), "positive_optimization")
    return os.path.join(folder, hashlib.sha256(key).hexdigest()[:16] + ".xml")
