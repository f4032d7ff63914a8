/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardPolicyException;
import org.positiveoptimization.guard.GuardPolicyReader;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.LayerPolicy;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.styles.LayerStyles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The data directory that is shipped agrees with the layer catalogue and the plan, with itself, and is closed to strangers. */
class DataDirectoryTest {
    private static final Path KEPT_BY_HAND = Path.of("src/main/data-dir");
    private static final Path STYLES = Path.of("../layer-styles/sld");
    private static final int MAX_VERTICES = 1_000_000;

    /** What the rule set of the sample reads: that of the catalogue and two layers of its own. */
    private static Map<String, LayerDefinition> catalogue;

    @TempDir
    private static Path scratch;

    private static Path directory;

    @BeforeAll
    static void generate() throws IOException, SQLException, RuleSetException, DatabaseException {
        directory = scratch.resolve("data-dir");
        DataDirectory.main(
                new String[] {KEPT_BY_HAND.toString(), STYLES.toString(), "true", "geopackage", directory.toString()});
        catalogue = PlanLayers.of(ruleSet("default")).stream().collect(Collectors.toMap(LayerDefinition::code, l -> l));
    }

    private static RuleSet ruleSet(String name) throws IOException, RuleSetException {
        Path file = directory.resolve("positive-optimization/rules").resolve(name + ".json");
        return RuleSetReader.read(Files.readAllBytes(file), Checks.ids(), PlanLayers.takenCodes());
    }

    private static Path store(Workspace workspace) {
        return directory.resolve("workspaces").resolve(workspace.id()).resolve(workspace.id());
    }

    private static Document xml(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Document document, String tag) {
        return elements(document, tag).get(0).getTextContent().strip();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Set<String> published(Workspace workspace) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : files(store(workspace), "featuretype.xml")) {
            codes.add(file.getParent().getFileName().toString());
        }
        return codes;
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve("security").resolve(file))) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void workspaces_publishWhatThePlanHas_allOfItInTheCatalogue() throws IOException, PlanReadException {
        for (Workspace workspace : Workspace.values()) {
            Path plan = directory.resolve("data").resolve(workspace.id() + ".gpkg");
            try (GeoPackageSource source = GeoPackageSource.open(plan, MAX_VERTICES)) {
                assertThat(published(workspace)).isEqualTo(source.codes());
            }
            assertThat(published(workspace)).isSubsetOf(catalogue.keySet());
            List<String> required = catalogue.values().stream()
                    .filter(LayerDefinition::required)
                    .map(LayerDefinition::code)
                    .toList();
            assertThat(published(workspace)).containsAll(required);
        }
    }

    @Test
    void layers_haveTheTitlesOfTheCatalogue_inBothLanguages() throws IOException {
        for (Workspace workspace : Workspace.values()) {
            for (String code : published(workspace)) {
                Document type = xml(store(workspace).resolve(code).resolve("featuretype.xml"));
                Element titles = elements(type, "internationalTitle").get(0);
                LayerDefinition layer = catalogue.get(code);
                assertThat(titles.getElementsByTagName("zh").item(0).getTextContent())
                        .startsWith(layer.title().zh());
                assertThat(titles.getElementsByTagName("en").item(0).getTextContent())
                        .startsWith(layer.title().en());
                assertThat(text(type, "nativeName")).isEqualTo(code);
            }
        }
    }

    @Test
    void layers_haveAnExtent_withinChina() throws IOException {
        Envelope china = new Envelope(73, 136, 3, 54);
        for (Path file : files(directory, "featuretype.xml")) {
            Element box = elements(xml(file), "latLonBoundingBox").get(0);
            double[] sides = Stream.of("minx", "maxx", "miny", "maxy")
                    .mapToDouble(side -> Double.parseDouble(
                            box.getElementsByTagName(side).item(0).getTextContent()))
                    .toArray();
            Envelope extent = new Envelope(sides[0], sides[1], sides[2], sides[3]);
            assertThat(china.contains(extent)).as(file.toString()).isTrue();
            assertThat(extent.getArea()).as(file.toString()).isPositive();
        }
    }

    @Test
    void ids_areUnique_andEveryReferenceLeadsToOne() throws IOException {
        Map<String, Path> declared = new HashMap<>();
        Map<String, Path> referred = new HashMap<>();
        List<Path> files = new ArrayList<>(files(directory.resolve("workspaces"), ".xml"));
        files.addAll(files(directory.resolve("styles"), ".xml"));
        files.remove(directory.resolve("workspaces/default.xml"));
        for (Path file : files) {
            Document document = xml(file);
            for (Element id : elements(document, "id")) {
                if (id.getParentNode() == document.getDocumentElement()) {
                    assertThat(declared.put(id.getTextContent(), file))
                            .as(file.toString())
                            .isNull();
                } else {
                    referred.put(id.getTextContent(), file);
                }
            }
        }
        assertThat(declared.keySet()).containsAll(referred.keySet());
        assertThat(referred).isNotEmpty();
        assertThat(xml(directory.resolve("workspaces/default.xml"))
                        .getDocumentElement()
                        .getTextContent())
                .contains("ws-approved");
    }

    @Test
    void styles_haveTheirFiles_andEachLayerThatOfItsCode() throws IOException {
        for (Path file : files(directory.resolve("styles"), ".xml")) {
            assertThat(directory.resolve("styles").resolve(text(xml(file), "filename")))
                    .exists();
        }
        assertThat(style(Workspace.DRAFT, "WHCYJJBNT")).isEqualTo("st-po_whc");
        assertThat(style(Workspace.DRAFT, "GHZBB")).isEqualTo("st-polygon");
        Document layer = xml(store(Workspace.DRAFT).resolve("YJJBNT").resolve("layer.xml"));
        assertThat(text(layer, "styles")).contains("st-po_yjjbnt_outline", "st-po_yjjbnt_hatch");
    }

    @Test
    void catalogueStylesAndDirectory_agree() throws IOException {
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            if (layer.spatial()) {
                String style = LayerStyles.of(layer.code());
                assertThat(directory.resolve("styles").resolve(style + ".sld"))
                        .hasSameBinaryContentAs(STYLES.resolve(style + ".sld"));
                for (Workspace workspace : Workspace.values()) {
                    if (published(workspace).contains(layer.code())) {
                        assertThat(style(workspace, layer.code())).isEqualTo("st-" + style);
                    }
                }
            }
        }
    }

    @Test
    void layer_thatOnlyTheRuleSetKnows_isPlain() throws IOException {
        assertThat(style(Workspace.DRAFT, "SYSYBHQ")).isEqualTo("st-polygon");
        StyleNames names = new StyleNames(Set.of("po_ghfq"));
        assertThat(names.of(catalogue.get("DLZXX"))).isEqualTo("line");
        assertThat(names.overlay(catalogue.get("STBHHX"))).contains("line");
        assertThat(names.overlay(catalogue.get("GHFQ"))).isEmpty();
    }

    private static String style(Workspace workspace, String code) throws IOException {
        return text(xml(store(workspace).resolve(code).resolve("layer.xml")), "defaultStyle");
    }

    @Test
    void groups_showTheirLayers_overlaysInAStyleThatCanBeSeenThrough() throws IOException {
        for (Workspace workspace : Workspace.values()) {
            Map<String, List<String>> members = new HashMap<>();
            for (LayerGroup group : LayerGroup.ALL) {
                Document document = xml(store(workspace).resolveSibling("layergroups/" + group.name() + ".xml"));
                List<Element> layers = elements(document, "published");
                assertThat(elements(document, "style")).hasSameSizeAs(layers);
                members.put(
                        group.name(),
                        layers.stream().map(e -> e.getTextContent().strip()).toList());
            }
            String ly = "ly-" + workspace.id() + "-";
            assertThat(members.get("three_lines"))
                    .containsExactlyInAnyOrder(ly + "YJJBNT", ly + "STBHHX", ly + "CZKFBJ");
            assertThat(members.get("zones")).containsExactly(ly + "GHFQ");
            assertThat(members.get("four_lines"))
                    .containsExactlyInAnyOrder(ly + "ZXCQCSLVX", ly + "ZXCQCSHX", ly + "ZXCQCSLX", ly + "ZXCQCSZX");
            assertThat(members.get("one_map"))
                    .startsWith(ly + "GHYDYH")
                    .endsWith(ly + "XZQ")
                    .containsAll(members.get("three_lines"))
                    .containsAll(members.get("four_lines"));
        }
    }

    @Test
    void map_showsTheGroundUnderEveryLayerOverIt() throws IOException {
        for (Workspace workspace : Workspace.values()) {
            Document map = xml(store(workspace).resolveSibling("layergroups/one_map.xml"));
            List<Element> layers = elements(map, "published");
            List<Element> styles = elements(map, "style");
            int seen = 0;
            for (int i = 0; i < layers.size(); i++) {
                String code = layers.get(i).getTextContent().strip().substring(("ly-" + workspace.id() + "-").length());
                if (!catalogue.get(code).chapter().equals("landuse")) {
                    String own = styles.get(i).getTextContent().strip();
                    String style = own.isEmpty() ? LayerStyles.of(code) : own.substring("st-".length());
                    assertThat(covers(LayerStyles.read(style))).as(style).isFalse();
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(7);
        }
        assertThat(covers(LayerStyles.read("po_stbhhx"))).isTrue();
    }

    /** @return whether some rule fills with an opaque colour */
    private static boolean covers(Style style) {
        return style.featureTypeStyles().stream()
                .flatMap(t -> t.rules().stream())
                .flatMap(r -> r.symbolizers().stream())
                .filter(PolygonSymbolizer.class::isInstance)
                .map(s -> ((PolygonSymbolizer) s).getFill())
                .anyMatch(f -> f != null
                        && f.getGraphicFill() == null
                        && (f.getOpacity() == null || f.getOpacity().evaluate(null, Double.class) > 0.9));
    }

    @Test
    void generation_ofTheSamePlan_writesTheSameFiles()
            throws IOException, SQLException, RuleSetException, DatabaseException {
        Map<Path, String> before = new HashMap<>();
        for (Path file : files(directory, ".xml")) {
            before.put(file, Files.readString(file));
        }

        DataDirectory.write(directory, Store.GEOPACKAGE);

        for (Path file : files(directory, ".xml")) {
            assertThat(file).hasContent(before.get(file));
        }
    }

    @Test
    void databaseAsStore_hasNoPasswordInTheDirectory_andItsSqlForEachVersion()
            throws IOException, SQLException, RuleSetException, DatabaseException {
        try {
            DataDirectory.write(directory, Store.POSTGIS);

            assertThat(parameter(Workspace.DRAFT, "schema")).contains("draft");
            // comments stay in their GeoPackage
            assertThat(Files.readString(directory.resolve("workspaces/participation/participation/datastore.xml")))
                    .contains("<entry key=\"dbtype\">geopkg</entry>");
            assertThat(parameter(Workspace.DRAFT, "passwd")).contains("${po.draft.password}");
            assertThat(parameter(Workspace.APPROVED, "user")).contains("${po.approved.user}");
            assertThat(parameter(Workspace.APPROVED, "preparedStatements")).contains("true");
            assertThat(parameter(Workspace.APPROVED, "encode functions")).contains("false");
            for (Workspace workspace : Workspace.values()) {
                String sql = Files.readString(directory.resolve("postgis/" + workspace.id() + ".sql"));
                for (String code : published(workspace)) {
                    assertThat(sql).contains("CREATE TABLE \"" + workspace.id() + "\".\"" + code + "\"");
                }
            }
        } finally {
            DataDirectory.write(directory, Store.GEOPACKAGE);
        }
    }

    @Test
    void extent_ofExchangedAxes_isNotUsed() {
        assertThat(new Extent(4490, new Envelope(46, 47, 131, 134)).isUsable()).isFalse();
        assertThat(new Extent(4490, null).isUsable()).isFalse();
        Extent plane = new Extent(4532, new Envelope(44_400_000, 44_500_000, 5_100_000, 5_200_000));
        assertThat(plane.isUsable()).isTrue();
        assertThat(plane.geographic().getMinX()).isBetween(130.6, 130.8);
    }

    @Test
    void approvedStore_isReadOnly_andOnlyDraftAndCommentsTakeTransactions() throws IOException {
        assertThat(parameter(Workspace.APPROVED, "read_only")).contains("true");
        assertThat(parameter(Workspace.DRAFT, "read_only")).contains("false");
        assertThat(text(xml(directory.resolve("wfs.xml")), "serviceLevel")).isEqualTo("BASIC");
        for (String workspace : List.of("draft", "participation", "moderation")) {
            assertThat(text(
                            xml(directory
                                    .resolve("workspaces")
                                    .resolve(workspace)
                                    .resolve("wfs.xml")),
                            "serviceLevel"))
                    .isEqualTo("TRANSACTIONAL");
        }
        assertThat(directory.resolve("workspaces/approved/wfs.xml")).doesNotExist();
    }

    /** Bytes 18 and 19 of the header of an SQLite file: 2 where it has a write-ahead log. */
    @Test
    void filesThatAreEdited_canBeWrittenWhileTheyAreRead() throws IOException {
        for (String file : List.of("draft.gpkg", "participation.gpkg")) {
            byte[] bytes = Files.readAllBytes(directory.resolve("data").resolve(file));
            assertThat(bytes[18]).isEqualTo((byte) 2);
            assertThat(bytes[19]).isEqualTo((byte) 2);
        }
    }

    private static Optional<String> parameter(Workspace workspace, String key) throws IOException {
        return elements(xml(store(workspace).resolve("datastore.xml")), "entry").stream()
                .filter(e -> e.getAttribute("key").equals(key))
                .map(Element::getTextContent)
                .findFirst();
    }

    @Test
    void strangers_readTheApprovedPlanAndComments_andWriteCommentsOnly() throws IOException {
        Properties layers = properties("layers.properties");
        List<String> open = layers.stringPropertyNames().stream()
                .filter(rule -> !rule.equals("mode"))
                .filter(rule -> List.of(layers.getProperty(rule).split(",")).contains("*"))
                .toList();
        assertThat(open).containsExactlyInAnyOrder("approved.*.r", "participation.*.r", "participation.*.w");
        assertThat(layers.getProperty("moderation.*.r")).isEqualTo("PLANNER,REVIEWER,ADMIN");
        assertThat(layers.getProperty("moderation.*.w")).isEqualTo("PLANNER,REVIEWER,ADMIN");
        assertThat(layers.getProperty("*.*.r")).isEqualTo("ADMIN");
        assertThat(layers.getProperty("draft.*.w")).isEqualTo("PLANNER,ADMIN");
        Properties services = properties("services.properties");
        assertThat(services.getProperty("wfs.Transaction")).isEqualTo("*");
        assertThat(services.getProperty("wfs.LockFeature")).isEqualTo("PLANNER,ADMIN");
        assertThat(services.getProperty("wps.Execute")).isEqualTo("PLANNER,REVIEWER,ADMIN");
    }

    /** What is open to everybody to write is looked at by the guard: one without the other would be open to spam. */
    @Test
    void comments_areTakenByAnInbox_andShownToEverybodyAfterReviewOnly()
            throws IOException, GuardPolicyException, SQLException {
        GuardPolicy policy =
                GuardPolicyReader.read(Files.readAllBytes(directory.resolve("positive-optimization/guard.json")));
        LayerPolicy inbox = policy.layer(new LayerName(Participation.PUBLIC.id(), Participation.LAYER));
        assertThat(inbox.mode()).isEqualTo(LayerPolicy.Mode.INBOX);
        Envelope plan =
                Extent.read(directory.resolve("data/approved.gpkg")).get("XZQ").geographic();
        Envelope extent =
                policy.workspace(Participation.PUBLIC.id()).orElseThrow().extent();
        assertThat(extent.contains(plan)).isTrue();
        assertThat(extent.getWidth()).isLessThan(plan.getWidth() + 0.02);
        assertThat(extent.getHeight()).isLessThan(plan.getHeight() + 0.02);
        assertThat(policy.layer(new LayerName(Participation.PUBLIC.id(), "OTHER"))
                        .mode())
                .isEqualTo(LayerPolicy.Mode.FROZEN);
        assertThat(text(commentLayer(Participation.PUBLIC), "cqlFilter")).isEqualTo("SHZT = '2'");
        assertThat(elements(commentLayer(Participation.MODERATION), "cqlFilter"))
                .isEmpty();
        assertThat(text(commentLayer(Participation.PUBLIC), "zh")).isEqualTo("公众意见");
        for (Participation side : Participation.values()) {
            Path store = directory.resolve("workspaces").resolve(side.id()).resolve(side.id());
            assertThat(Files.readString(store.resolve("datastore.xml"))).contains("file:data/participation.gpkg");
        }
        assertThat(LayerCatalog.standard().layer(Participation.LAYER)).isEmpty();
    }

    private static Document commentLayer(Participation side) throws IOException {
        Path store = directory.resolve("workspaces").resolve(side.id()).resolve(side.id());
        return xml(store.resolve(Participation.LAYER).resolve("featuretype.xml"));
    }

    @Test
    void comments_thatAreThere_areKeptWhenTheDirectoryIsWrittenAnew()
            throws IOException, SQLException, RuleSetException, DatabaseException {
        Path file = directory.resolve("data/participation.gpkg");
        byte[] before = Files.readAllBytes(file);

        DataDirectory.write(directory, Store.GEOPACKAGE);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void accounts_asShipped_areOff_haveNoPassword_andKnownRoles() throws IOException {
        List<Element> users = elements(xml(directory.resolve("security/usergroup/default/users.xml")), "user");
        Document roles = xml(directory.resolve("security/role/default/roles.xml"));
        assertThat(users).hasSize(3);
        for (Element user : users) {
            assertThat(user.getAttribute("enabled")).isEqualTo("false");
            assertThat(user.hasAttribute("password")).isFalse();
        }
        assertThat(elements(roles, "userRoles").stream().map(e -> e.getAttribute("username")))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(e -> e.getAttribute("name")).toList());
        assertThat(directory.resolve("security/masterpw/default/passwd")).doesNotExist();
    }

    @Test
    void ruleSetAndPolicy_areReadWithoutFault() throws IOException, RuleSetException, GuardPolicyException {
        assertThat(ruleSet(RuleSets.STANDARD_ID).id()).isEqualTo(RuleSets.STANDARD_ID);
        assertThat(ruleSet("default").id()).isEqualTo("sample");
        Path policy = directory.resolve("positive-optimization/guard.json");
        assertThat(GuardPolicyReader.read(Files.readAllBytes(policy))).isNotNull();
    }
}
