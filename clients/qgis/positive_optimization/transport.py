# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests through the network of QGIS: its proxies, its certificates, its authentication manager.

Redirections are not followed: QGIS would send the authentication along to whatever host an answer names.
"""
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from .failure import Away, Failure
from .safe_xml import UnsafeXml
from .wps import refusal

MEGABYTE = 1 << 20


class Transport:
    """Carries requests to one server, each within ``seconds`` without progress."""

    def __init__(self, address, authcfg, language, seconds):
        self._address = address
        self._authcfg = authcfg
        self._language = language
        self._seconds = seconds

    def get(self, url, most):
        """Body of the answer, at most so many bytes."""
        request = self._request(url)
        return self._finish(QgsNetworkAccessManager.instance().get(request), most)

    def post(self, url, body, most):
        """Body of the answer to an XML document."""
        request = self._request(url)
        request.setHeader(QNetworkRequest.ContentTypeHeader, "text/xml; charset=utf-8")
        return self._finish(QgsNetworkAccessManager.instance().post(request, QByteArray(body)), most)

    def _request(self, url):
        request = QNetworkRequest(QUrl(url))
        request.setAttribute(QNetworkRequest.RedirectPolicyAttribute, QNetworkRequest.ManualRedirectPolicy)
        request.setAttribute(QNetworkRequest.CacheLoadControlAttribute, QNetworkRequest.AlwaysNetwork)
        request.setAttribute(QNetworkRequest.CacheSaveControlAttribute, False)
        request.setRawHeader(b"Accept-Language", self._language.encode("ascii"))
        if self._authcfg:
            is_signed, request = QgsApplication.authManager().updateNetworkRequest(request, self._authcfg)
            if not is_signed:
                raise Failure("error.authentication", self._authcfg)
        return request

    def _finish(self, reply, most):
        loop, clock = QEventLoop(), QTimer()
        ends = {"late": False, "large": False}

        def late():
            ends["late"] = True
            reply.abort()

        def received(size, _total):
            clock.start()
            if size > most:
                ends["large"] = True
                reply.abort()

        clock.setInterval(int(self._seconds * 1000))
        clock.setSingleShot(True)
        clock.timeout.connect(late)
        reply.downloadProgress.connect(received)
        reply.uploadProgress.connect(lambda *_sizes: clock.start())
        reply.finished.connect(loop.quit)
        clock.start()
        if not reply.isFinished():
            loop.exec_()
        clock.stop()
        try:
            if ends["large"]:
                raise Failure("error.size", most // MEGABYTE)
            if ends["late"]:
                raise Away("error.timeout", self._address, self._seconds)
            return self._body(reply)
        finally:
            reply.deleteLater()

    def _body(self, reply):
        code = reply.attribute(QNetworkRequest.HttpStatusCodeAttribute)
        if code is None:
            raise Away("error.away", self._address, reply.errorString())
        if code in (401, 403):
            raise Failure("error.sign_in", self._address, code)
        if 300 <= code < 400:
            raise Failure("error.redirect", self._address)
        body = bytes(reply.readAll())
        if code >= 400:
            raise Failure("error.http", self._address, code, _words(body))
        if reply.error() != QNetworkReply.NoError:
            raise Away("error.away", self._address, reply.errorString())
        return body


def _words(body):
    """What an answer says of an error, when it is an exception report; a page of a proxy is not for the user."""
    try:
        return refusal(body)
    except UnsafeXml:
        return ""
