# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The walk of the README in the window of QGIS, in both languages. Arguments: URL, password, zip of the plug-in, empty folder.

The window is that of an X server in memory (xvfb); its pictures are left in the folder.
"""
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import which

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))

from headless import ACCOUNTS, Profile, end  # noqa: E402

url, password, archive, folder = sys.argv[1:]
folder = Path(folder)
with zipfile.ZipFile(HERE.parent / "positive-optimization.qgz") as zipped:
    content = zipped.read("positive-optimization.qgs").decode("utf-8")
project = folder / "positive-optimization.qgs"
project.write_text(content.replace("http://127.0.0.1:8080/geoserver", url), encoding="utf-8")

profile = Profile(folder / "profile").create(archive, url, authcfg=ACCOUNTS["planner"])
application = profile.application()
profile.sign_in(password)
qgis = which("qgis.bin") or which("qgis")
for locale in ("zh_CN", "en_US"):
    profile.settings(url, locale, ACCOUNTS["planner"])
    environment = {**profile.environment(), "PO_PROJECT": str(project), "PO_PICTURES": str(folder)}
    environment["QT_QPA_PLATFORM"] = "xcb"
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", qgis, "--nologo", "--noversioncheck",
         "--profiles-path", str(profile.config), "--code", str(HERE / "walk_in_window.py")],
        env=environment, capture_output=True, text=True, timeout=400)
    print("".join(line + "\n" for line in done.stdout.splitlines() if line.startswith("OK ")), end="", flush=True)
    assert done.returncode == 0, (done.returncode, done.stdout, done.stderr)
end()
