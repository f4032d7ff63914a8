# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A new profile of QGIS without a window: the plug-in out of its zip, the server, accounts in the authentication manager.

Sets the environment of QGIS up, so it must be imported before anything of ``qgis``.
"""
import os
import sys
import zipfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Debian keeps Processing and the plug-ins that come with QGIS here
sys.path.append("/usr/share/qgis/python/plugins")

NAME = "default"
ACCOUNTS = {"planner": "poplan1", "reviewer": "porevw1", "admin": "poadmn1"}
_MASTER = "master-password-of-a-fresh-profile"


class Profile:
    """A profile below a folder."""

    def __init__(self, folder):
        self.config = Path(folder)
        self.path = self.config / "profiles" / NAME
        self.plugins = self.path / "python" / "plugins"
        self._master = self.config / "master"

    def create(self, archive, address, locale="en_US", authcfg=""):
        """Installs the zip as the manager of plug-ins does: unpacked into the folder of plug-ins, and switched on."""
        self.plugins.mkdir(parents=True)
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(self.plugins)
        self._master.write_text(_MASTER)
        self.settings(address, locale, authcfg)
        return self

    def settings(self, address, locale="en_US", authcfg=""):
        """Writes what a user would choose."""
        ini = self.path / "QGIS" / "QGIS3.ini"
        ini.parent.mkdir(exist_ok=True)
        ini.write_text(
            "[PythonPlugins]\npositive_optimization=true\n\n"
            "[locale]\noverrideFlag=true\nuserLocale={}\n\n"
            "[positive_optimization]\naddress={}\nauthcfg={}\n".format(locale, address, authcfg))

    def environment(self):
        """Environment of a program of QGIS that is to use the profile."""
        runtime = self.config / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(self.config), "XDG_RUNTIME_DIR": str(runtime),
                "QGIS_AUTH_PASSWORD_FILE": str(self._master)}

    def application(self):
        """QGIS without a window, in this program, with this profile."""
        os.environ.update(self.environment())
        sys.path.insert(0, str(self.plugins))
        from qgis.core import QgsApplication
        from qgis.PyQt.QtCore import QCoreApplication, QSettings

        # where the programs of QGIS have their settings
        QCoreApplication.setOrganizationName("QGIS")
        QCoreApplication.setApplicationName("QGIS3")
        QSettings.setDefaultFormat(QSettings.IniFormat)
        QSettings.setPath(QSettings.IniFormat, QSettings.UserScope, str(self.path))
        QgsApplication.setPrefixPath("/usr", True)
        application = QgsApplication([], False, str(self.path) + "/")
        application.initQgis()
        return application

    @staticmethod
    def sign_in(password):
        """Puts every account into the authentication manager of QGIS."""
        from qgis.core import QgsApplication, QgsAuthMethodConfig

        manager = QgsApplication.authManager()
        assert manager.setMasterPassword(_MASTER, True)
        for user, identifier in ACCOUNTS.items():
            account = QgsAuthMethodConfig("Basic")
            account.setId(identifier)
            account.setName(user)
            account.setConfig("username", user)
            account.setConfig("password", password)
            assert manager.storeAuthenticationConfig(account)[0], user


def ok(step, detail=""):
    """Tells that a step has succeeded."""
    print("OK", step, detail, flush=True)


def end():
    """Ends without taking QGIS down: what it does then is not about this plug-in, and may crash."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
