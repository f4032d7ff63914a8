# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""XML from a server that is not trusted: no document type, no entities of its own, no boundless depth."""
from xml.etree.ElementTree import TreeBuilder
from xml.parsers import expat

DEEPEST = 100


class UnsafeXml(ValueError):
    """A document that is not well-formed, or has what an answer of a service never needs."""


class _Reader:
    def __init__(self):
        self._tree = TreeBuilder()
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._tree.data

    def _refuse(self, *_declared):
        raise UnsafeXml("DOCTYPE")

    def _start(self, name, attributes):
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnsafeXml("depth")
        self._tree.start(_clark(name), {_clark(key): value for key, value in attributes.items()})

    def _end(self, name):
        self._depth -= 1
        self._tree.end(_clark(name))

    def read(self, data):
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise UnsafeXml(str(error)) from error
        return self._tree.close()


def _clark(name):
    return "{" + name if "}" in name else name


def parse(data):
    """Root element of a document, names in Clark's notation; UnsafeXml when it is refused."""
    return _Reader().read(data)


def local(element):
    """Name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def child(element, name):
    """First child of that local name, or None."""
    return next((c for c in element if local(c) == name), None)


def text(element, name):
    """Text of the first child of that local name; empty when there is none."""
    found = child(element, name)
    return "" if found is None or found.text is None else found.text.strip()


def descendants(element, name):
    """All elements of that local name below an element, and itself."""
    return [e for e in element.iter() if local(e) == name]
