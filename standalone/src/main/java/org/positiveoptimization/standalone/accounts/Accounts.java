/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The accounts of a data directory ({@code security/usergroup/default/users.xml}). A directory as shipped has accounts that
 * are off and no password of the key store ({@code security/masterpw/default/passwd}), without which GeoServer does not start.
 */
public final class Accounts {
    private static final String USERS = "security/usergroup/default/users.xml";
    private static final String KEY_STORE_PASSWORD = "security/masterpw/default/passwd";
    private static final String NAME = "name";
    private static final String PASSWORD = "password";
    private static final int KEY_STORE_BYTES = 30;

    private final Path users;
    private final Path keyStorePassword;
    private final Document document;
    private final Map<String, Element> byName = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private Accounts(Path dataDirectory) throws IOException {
        this.users = dataDirectory.resolve(USERS);
        this.keyStorePassword = dataDirectory.resolve(KEY_STORE_PASSWORD);
        this.document = parse(users);
        NodeList elements = document.getElementsByTagNameNS("*", "user");
        for (int i = 0; i < elements.getLength(); i++) {
            Element user = (Element) elements.item(i);
            byName.put(user.getAttribute(NAME), user);
        }
    }

    /**
     * @return the accounts of a data directory; by name, whether each has a password
     * @throws IOException if there is no readable list of accounts
     */
    public static Accounts of(Path dataDirectory) throws IOException {
        return new Accounts(dataDirectory);
    }

    /** @return by name, in the order of the file, whether each has a password */
    public Map<String, Boolean> names() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        byName.forEach(
                (name, user) -> names.put(name, !user.getAttribute(PASSWORD).isEmpty()));
        return names;
    }

    /** @return whether there is such an account, it is on, and this is its password; several threads may ask */
    public boolean matches(String name, String password) {
        Element user = byName.get(name);
        if (user == null) {
            return false;
        }
        boolean isOn;
        String digest;
        // the JDK's DOM makes its nodes when they are first asked for: not even reading is safe in several threads
        synchronized (document) {
            isOn = Boolean.parseBoolean(user.getAttribute("enabled"));
            digest = user.getAttribute(PASSWORD);
        }
        return isOn && PasswordDigest.matches(password, digest);
    }

    /** Gives an account a password and turns it on; kept when {@link #save() saved}. */
    public void set(String name, String password) {
        Element user = byName.get(name);
        user.setAttribute(PASSWORD, PasswordDigest.of(password, random));
        user.setAttribute("enabled", "true");
    }

    /**
     * Replaces the list of accounts at once, after a random password of the key store where there is none: whoever interrupts
     * it finds the accounts as they were. Both files can be read by their owner only.
     */
    public void save() throws IOException {
        if (!Files.exists(keyStorePassword)) {
            byte[] secret = new byte[KEY_STORE_BYTES];
            random.nextBytes(secret);
            write(keyStorePassword, out -> out.write(Base64.getUrlEncoder().encode(secret)));
        }
        write(users, out -> {
            try {
                factory().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            } catch (TransformerException e) {
                throw new IOException(e);
            }
        });
    }

    /** Writes what a file holds. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.getParent(), ".po-", "", mine);
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                content.to(out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file.getFileName() + " is no list of accounts", e);
        }
    }

    private static TransformerFactory factory() throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory;
    }
}
