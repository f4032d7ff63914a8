/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.positiveoptimization.standalone.accounts.Accounts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The security files of a data directory: accounts with their passwords, roles of users, rules of layers and services. Read once,
 * when the host starts. Safe for use by several threads.
 */
public final class Access {
    /** Role of those who administer the server. */
    public static final String ADMINISTRATOR = "ADMIN";

    /** Role of those who review plans and publish them. */
    public static final String REVIEWER = "REVIEWER";

    private static final Pattern LAYER_RULE = Pattern.compile("([^.]+)\\.([^.]+)\\.([rw])");

    private final Accounts accounts;
    private final Map<String, Set<String>> rolesByUser;
    private final LayerRules layers;
    private final ServiceRules services;
    private final KnownPasswords known = new KnownPasswords();

    private Access(Accounts accounts, Map<String, Set<String>> roles, LayerRules layers, ServiceRules services) {
        this.accounts = accounts;
        this.rolesByUser = roles;
        this.layers = layers;
        this.services = services;
    }

    /** @throws IOException if one of the files is missing or cannot be understood */
    public static Access read(Path dataDirectory) throws IOException {
        Path security = dataDirectory.resolve("security");
        return new Access(
                Accounts.of(dataDirectory),
                roles(security.resolve("role/default/roles.xml")),
                new LayerRules(layerRules(security.resolve("layers.properties"))),
                new ServiceRules(serviceRules(security.resolve("services.properties"))));
    }

    private static Map<String, Set<String>> roles(Path file) throws IOException {
        NodeList users;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            users = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "userRoles");
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is no list of roles", e);
        }
        Map<String, Set<String>> roles = new HashMap<>();
        for (int i = 0; i < users.getLength(); i++) {
            Element user = (Element) users.item(i);
            Set<String> own = roles.computeIfAbsent(user.getAttribute("username"), u -> new TreeSet<>());
            NodeList refs = user.getElementsByTagNameNS("*", "roleRef");
            for (int k = 0; k < refs.getLength(); k++) {
                own.add(((Element) refs.item(k)).getAttribute("roleID"));
            }
        }
        return roles;
    }

    private static Map<String, List<String>> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String name : properties.stringPropertyNames()) {
            all.put(
                    name,
                    Stream.of(properties.getProperty(name).split(","))
                            .map(String::strip)
                            .toList());
        }
        return all;
    }

    private static List<LayerRules.Rule> layerRules(Path file) throws IOException {
        List<LayerRules.Rule> rules = new ArrayList<>();
        for (Map.Entry<String, List<String>> line : properties(file).entrySet()) {
            Matcher rule = LAYER_RULE.matcher(line.getKey());
            if (rule.matches()) {
                rules.add(new LayerRules.Rule(
                        rule.group(1), rule.group(2), rule.group(3).equals("w"), line.getValue()));
            } else if (!line.getKey().equals("mode")) {
                throw new IOException(file + ": " + line.getKey() + " is no rule that the embedded host knows");
            }
        }
        return rules;
    }

    private static Map<String, List<String>> serviceRules(Path file) throws IOException {
        return properties(file);
    }

    public LayerRules layers() {
        return layers;
    }

    public ServiceRules services() {
        return services;
    }

    /** @return the user who has this name and password; nothing when nobody has */
    public Optional<User> signIn(String name, String password) {
        if (!known.isKnown(name, password)) {
            if (!accounts.matches(name, password)) {
                return Optional.empty();
            }
            known.remember(name, password);
        }
        return Optional.of(new User(name, rolesByUser.getOrDefault(name, Set.of())));
    }

    /** @return whether somebody can sign in */
    public boolean hasPasswords() {
        return accounts.names().containsValue(true);
    }
}
