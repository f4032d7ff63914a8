/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.InputSource;

/**
 * Files of {@code http://schemas.opengis.net/}, from the jar of {@code org.jvnet.ogc:ogc-schemas}, and the two of W3C that they
 * name. Whatever else is asked for is an error: nothing is ever fetched.
 */
final class SchemaFiles implements LSResourceResolver {
    static final String OPENGIS = "http://schemas.opengis.net/";
    private static final String W3C = "http://www.w3.org/";

    /** A schema that is not among the files. */
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String address) {
            super(address + " is not among the schemas, and nothing is fetched");
        }
    }

    /** @throws MissingException if there is no such file */
    static InputSource source(String address) {
        InputSource source = new InputSource(open(address));
        source.setSystemId(address);
        return source;
    }

    private static InputStream open(String address) {
        InputStream in = null;
        if (address.startsWith(OPENGIS)) {
            in = SchemaFiles.class.getResourceAsStream("/ogc/" + address.substring(OPENGIS.length()));
        } else if (address.startsWith(W3C)) {
            in = SchemaFiles.class.getResourceAsStream(address.substring(address.lastIndexOf('/') + 1));
        }
        if (in == null) {
            throw new MissingException(address);
        }
        return in;
    }

    @Override
    public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
        if (systemId == null) {
            throw new MissingException(String.valueOf(namespace));
        }
        URI address = base == null ? URI.create(systemId) : URI.create(base).resolve(systemId);
        return new Input(address.normalize().toString().replace("https:", "http:"));
    }

    /** A file of the schemas. */
    private record Input(String address) implements LSInput {
        @Override
        public InputStream getByteStream() {
            return open(address);
        }

        @Override
        public String getSystemId() {
            return address;
        }

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setByteStream(InputStream stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStringData(String data) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSystemId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPublicId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setBaseURI(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEncoding(String encoding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setCertifiedText(boolean isCertified) {
            throw new UnsupportedOperationException();
        }
    }
}
