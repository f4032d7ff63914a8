/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.NamedPlaces;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.edit.PlanEdits;
import org.positiveoptimization.host.wfs.WfsHost;
import org.positiveoptimization.host.wfs.WfsHost.Answer;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.FolderFiles;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RuleSetStore;

/**
 * What GML gives every feature (07-036 7.2.4) is a property of the schema like any other (09-025r2 15.2.4 to 15.2.6): it can be asked
 * for, compared and set, on layers of a GeoPackage that have columns for it ({@link NamedPlaces}).
 */
class StandardPropertiesTest {
    private static final String GET = "service=WFS&version=2.0.0&request=GetFeature&typenames=places:parcel";
    private static final String SQUARE = "<places:geom><gml:Polygon srsName='urn:ogc:def:crs:EPSG::4490' gml:id='g'>"
            + "<gml:exterior><gml:LinearRing><gml:posList>45 131 45 131.01 45.01 131.01 45.01 131 45 131</gml:posList>"
            + "</gml:LinearRing></gml:exterior></gml:Polygon></places:geom>";
    private static final String NAMED = "<gml:description>new &amp; big</gml:description>"
            + "<gml:identifier codeSpace='http://example.org/'>u-1</gml:identifier>"
            + "<gml:name codeSpace='http://example.org/'>newcomer</gml:name>";

    @TempDir
    private Path data;

    private GeoPackageStores stores;
    private EditJournal journal;
    private WfsHost host;

    @BeforeEach
    void open() throws Exception {
        SampleDataDirectory.copyTo(data);
        NamedPlaces.addTo(data);
        Catalog catalog = CatalogReader.read(data);
        stores = GeoPackageStores.open(catalog, 1_000_000);
        FolderFiles files = new FolderFiles(data);
        journal = new EditJournal(files);
        PlanEdits edits = new PlanEdits(new GuardStore(files), new RuleSetStore(files), new EditTurns(), journal);
        host = WfsHost.over(data, catalog, stores, edits, NamedPlaces.WORKSPACE);
    }

    @AfterEach
    void close() {
        stores.close();
        journal.close();
    }

    private static String transaction(String operations) {
        return "<wfs:Transaction service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0'"
                + " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
                + " xmlns:places='" + NamedPlaces.NAMESPACE + "'>" + operations + "</wfs:Transaction>";
    }

    private static String parcel(String properties) {
        return "<places:parcel gml:id='new'>" + properties + SQUARE + "<places:code>N</places:code></places:parcel>";
    }

    private static String ids(String id) {
        return "<fes:Filter><fes:ResourceId rid='" + id + "'/></fes:Filter>";
    }

    private Answer accepted(String operations) {
        Answer answer = host.post(transaction(operations));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        OgcSchemas.WFS_2_0.validate(answer.body());
        return answer;
    }

    private Answer byId(String id) {
        return host.get("service=WFS&version=2.0.0&request=GetFeature"
                + "&storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=" + id);
    }

    private byte[] schema(String version, String type) {
        return host.get("service=WFS&version=" + version + "&request=DescribeFeatureType&typename=places:" + type)
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcel", "road", "spot", "note"})
    @DisplayName("9.3, 11.3: declared by GML alone, and features are valid against the schema")
    void getFeature_ofEachLayer_isSchemaValid(String type) {
        Answer answer = host.get("service=WFS&version=2.0.0&request=GetFeature&typenames=places:" + type);

        OgcSchemas.WFS_2_0.validate(answer.body(), schema("2.0.0", type));
        assertThat(answer.value("/FeatureCollection/@numberReturned")).isEqualTo("12");
        String second = "/FeatureCollection/member[2]/" + type;
        assertThat(answer.value(second + "/name")).isEqualTo("place 2");
        assertThat(answer.value("namespace-uri(" + second + "/name)")).isEqualTo("http://www.opengis.net/gml/3.2");
        assertThat(answer.value(second + "/description")).isEqualTo("the 2-th");
        assertThat(answer.value(second + "/identifier")).isEqualTo("id-2");
        assertThat(answer.value(second + "/identifier/@codeSpace")).isEqualTo(NamedPlaces.NAMESPACE);
        assertThat(answer.value("count(/FeatureCollection/member[1]/" + type + "/description)"))
                .isEqualTo("0");
        assertThat(new String(schema("2.0.0", type), StandardCharsets.UTF_8))
                .contains("name=\"code\"")
                .doesNotContain("name=\"name\"", "name=\"description\"", "name=\"identifier\"");
    }

    @Test
    @DisplayName("GML 3.1.1 has no identifier, GML 2.1.2 is written as GeoServer writes it")
    void earlierVersions_haveTheirOwn() {
        Answer eleven = host.get("service=WFS&version=1.1.0&request=GetFeature&typename=places:parcel&maxfeatures=2");
        OgcSchemas.WFS_1_1_0.validate(eleven.body(), schema("1.1.0", "parcel"));
        assertThat(eleven.value("namespace-uri(//member[1]/parcel/name)".replace("member", "featureMember")))
                .isEqualTo("http://www.opengis.net/gml");
        assertThat(eleven.value("namespace-uri(//featureMember[1]/parcel/identifier)"))
                .isEqualTo(NamedPlaces.NAMESPACE);

        Answer ten = host.get("service=WFS&version=1.0.0&request=GetFeature&typename=places:parcel&maxfeatures=2");
        OgcSchemas.WFS_1_0_0.validate(ten.body(), schema("1.0.0", "parcel"));
        assertThat(ten.value("namespace-uri(//featureMember[1]/parcel/name)")).isEqualTo(NamedPlaces.NAMESPACE);
    }

    @ParameterizedTest
    @CsvSource({
        "PropertyIsEqualTo, gml:name, place 3, 1",
        "PropertyIsEqualTo, gml:name[1], place 3, 1",
        "PropertyIsEqualTo, places:parcel/gml:identifier, id-3, 1",
        "PropertyIsEqualTo, name, place 3, 1",
        "PropertyIsNotEqualTo, gml:name, place 3, 11",
        "PropertyIsEqualTo, gml:descriptionReference, x, 0",
    })
    @DisplayName("FES 7.4.4: references to what GML gives every feature")
    void filter_onStandardProperty(String operator, String property, String literal, String found) {
        String filter = "<Filter xmlns='http://www.opengis.net/fes/2.0'><%1$s><ValueReference>%2$s</ValueReference>"
                        .formatted(operator, property)
                + "<Literal>%s</Literal></%s></Filter>".formatted(literal, operator);

        assertThat(host.get(GET + "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .value("/FeatureCollection/@numberMatched"))
                .isEqualTo(found);
    }

    @Test
    @DisplayName("7.9.2.4.3, 7.9.2.5: projection and sorting by name")
    void propertyNamesAndSorting() {
        Answer answer = host.get(GET + "&propertyname=gml:name,places:rank&sortby=gml:name%20D&count=1");

        OgcSchemas.WFS_2_0.validate(answer.body(), schema("2.0.0", "parcel"));
        assertThat(answer.value("//parcel/name")).isEqualTo("place 9");
        assertThat(answer.value("//parcel/rank")).isEqualTo("9");
        assertThat(answer.value("count(//parcel/*)")).isEqualTo("2");
    }

    @Test
    @DisplayName("10.3: GetPropertyValue gives the values that there are")
    void getPropertyValue_ofStandardProperty() {
        String values = "service=WFS&version=2.0.0&request=GetPropertyValue&typenames=places:parcel&valuereference=";

        Answer names = host.get(values + "gml:name");
        assertThat(names.value("/ValueCollection/@numberReturned")).isEqualTo("12");
        assertThat(names.value("/ValueCollection/member[2]/name")).isEqualTo("place 2");
        assertThat(host.get(values + "gml:description").value("/ValueCollection/@numberReturned"))
                .isEqualTo("6");
        assertThat(host.get(values + "gml:descriptionReference").value("/ValueCollection/@numberReturned"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("15.2.4: an insert keeps them")
    void insert_keepsThem() {
        Answer answer = accepted("<wfs:Insert>" + parcel(NAMED) + "</wfs:Insert>");

        Answer feature = byId(answer.value("//InsertResults/Feature/ResourceId/@rid"));
        OgcSchemas.WFS_2_0.validate(feature.body(), schema("2.0.0", "parcel"));
        assertThat(feature.value("/parcel/name")).isEqualTo("newcomer");
        assertThat(feature.value("/parcel/identifier")).isEqualTo("u-1");
        assertThat(feature.value("/parcel/description")).isEqualTo("new & big");
    }

    @Test
    @DisplayName("15.2.5: an update of the name, and of no other feature")
    void update_ofName() {
        Answer answer = accepted("<wfs:Update typeName='places:parcel'><wfs:Property><wfs:ValueReference>gml:name[1]"
                + "</wfs:ValueReference><wfs:Value>Pellentesque</wfs:Value></wfs:Property>"
                + "<wfs:Property><wfs:ValueReference action='remove'>gml:description</wfs:ValueReference></wfs:Property>"
                + ids("parcel.4") + "</wfs:Update>");

        assertThat(answer.value("//totalUpdated")).isEqualTo("1");
        assertThat(byId("parcel.4").value("/parcel/name")).isEqualTo("Pellentesque");
        assertThat(byId("parcel.4").value("count(/parcel/description)")).isEqualTo("0");
        assertThat(byId("parcel.4").value("/parcel/identifier")).isEqualTo("id-4");
        assertThat(byId("parcel.2").value("/parcel/name")).isEqualTo("place 2");
    }

    @Test
    @DisplayName("15.2.6: a replace gives them anew, or takes them away")
    void replace_givesThemAnew() {
        accepted("<wfs:Replace>" + parcel(NAMED) + ids("parcel.2") + "</wfs:Replace>");
        assertThat(byId("parcel.2").value("/parcel/name")).isEqualTo("newcomer");
        assertThat(byId("parcel.2").value("/parcel/description")).isEqualTo("new & big");

        accepted("<wfs:Replace>" + parcel("") + ids("parcel.2") + "</wfs:Replace>");
        assertThat(byId("parcel.2").value("count(/parcel/name|/parcel/identifier)"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("a second name would be lost, and is refused")
    void twoNames_areInvalidValue() {
        Answer answer = host.post(transaction(
                "<wfs:Insert>" + parcel("<gml:name>one</gml:name><gml:name>other</gml:name>") + "</wfs:Insert>"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.value("//Exception/@exceptionCode")).isEqualTo("InvalidValue");
        assertThat(answer.value("//Exception/@locator")).isEqualTo("name");
        assertThat(host.get(GET).value("/FeatureCollection/@numberMatched")).isEqualTo("12");
    }

    @Test
    @DisplayName("15.2.4: values of every type are taken as they were given")
    void feature_readBackAsWritten_isTheSame() {
        String written = byId("parcel.1").text();
        String feature = written.substring(written.indexOf("<places:parcel"));
        String same = feature.replaceFirst(" xmlns:wfs=.*?gml:id", " gml:id");

        accepted("<wfs:Replace>" + same + ids("parcel.1") + "</wfs:Replace>");

        assertThat(byId("parcel.1").text()).isEqualTo(written).contains("<places:seen>2021-02-01T08:30:00Z<");
    }
}
