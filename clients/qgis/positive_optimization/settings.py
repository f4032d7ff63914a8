# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user has chosen: the server, and which authentication of QGIS' own manager. No password is kept here."""
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsSettings

from .failure import Failure
from .texts import EN, ZH

DEFAULT_ADDRESS = "http://127.0.0.1:8080/geoserver"
_ADDRESS = "positive_optimization/address"
_AUTHCFG = "positive_optimization/authcfg"


def address():
    """Address of GeoServer, without a slash at its end; Failure when it is none."""
    return checked(QgsSettings().value(_ADDRESS, DEFAULT_ADDRESS, type=str))


def raw_address():
    """What stands in the settings, right or wrong."""
    return QgsSettings().value(_ADDRESS, DEFAULT_ADDRESS, type=str)


def checked(text):
    """An address that requests may go to."""
    url = text.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        port_is_right = parts.port is None or parts.port > 0
    except ValueError:
        raise Failure("error.address", text) from None
    is_right = parts.scheme in ("http", "https") and parts.hostname and port_is_right
    if not is_right or parts.username is not None or parts.query or parts.fragment:
        raise Failure("error.address", parts.hostname or text)
    return url


def is_plain(text):
    """Whether passwords would go to another machine unencrypted."""
    try:
        parts = urlsplit(text.strip())
        return parts.scheme == "http" and parts.hostname not in ("127.0.0.1", "localhost", "::1", None)
    except ValueError:
        return False


def authcfg():
    """Identifier of the authentication; empty for none."""
    return QgsSettings().value(_AUTHCFG, "", type=str)


def save(new_address, new_authcfg):
    """Keeps a choice; Failure when the address is none."""
    QgsSettings().setValue(_ADDRESS, checked(new_address))
    QgsSettings().setValue(_AUTHCFG, new_authcfg)


def language():
    """Language of QGIS, as far as it is spoken here."""
    return ZH if QgsApplication.locale().lower().startswith("zh") else EN
