/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.text.Localized;

class CatalogReaderTest {
    private static LayerInfo layer(Catalog catalog, String name) {
        return catalog.layers().stream()
                .filter(l -> l.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layer_ofTheShippedDirectory_hasWhatItsFilesSay() throws DataDirectoryException {
        Catalog catalog = CatalogReader.read(SampleDataDirectory.shared());

        LayerInfo zones = layer(catalog, "draft:GHFQ");
        assertThat(zones.title()).isEqualTo(new Localized("规划分区（维护草案）", "Planning zones (draft)"));
        assertThat(zones.workspace().namespace()).isEqualTo("urn:positive-optimization:draft");
        assertThat(zones.srid()).isEqualTo(4490);
        assertThat(zones.bounds().getMinX()).isBetween(130.0, 131.0);
        assertThat(zones.bounds().getMinY()).isBetween(45.0, 46.0);
        assertThat(zones.style()).isEqualTo("po_ghfq");
        assertThat(zones.store().isReadOnly()).isFalse();
        assertThat(zones.store().file()).isRegularFile();
        assertThat(layer(catalog, "approved:GHFQ").store().isReadOnly()).isTrue();
        assertThat(layer(catalog, "draft:GHZBB").isSpatial()).isFalse();
    }

    @Test
    void group_ofTheShippedDirectory_hasItsLayersInDrawingOrderWithItsStyles() throws DataDirectoryException {
        Catalog catalog = CatalogReader.read(SampleDataDirectory.shared());

        GroupInfo map = catalog.groups().stream()
                .filter(g -> g.qualifiedName().equals("approved:one_map"))
                .findFirst()
                .orElseThrow();
        assertThat(map.title().en()).isEqualTo("The plan on one map");
        assertThat(map.members().get(0).layer().qualifiedName()).isEqualTo("approved:GHYDYH");
        assertThat(map.members())
                .contains(new GroupInfo.Member(layer(catalog, "approved:YJJBNT"), "po_yjjbnt_outline"));
        assertThat(map.members())
                .allSatisfy(m -> assertThat(catalog.style(m.style())).isPresent());
    }

    @Test
    void service_ofAWorkspaceWithItsOwn_isThatOne() throws DataDirectoryException {
        Catalog catalog = CatalogReader.read(SampleDataDirectory.shared());

        assertThat(catalog.service("wfs", null).isTransactional()).isFalse();
        assertThat(catalog.service("wfs", "approved").isTransactional()).isFalse();
        assertThat(catalog.service("wfs", "draft").isTransactional()).isTrue();
        assertThat(catalog.service("wms", "draft").srids()).contains(4490, 3857, 4532);
        assertThat(catalog.defaultWorkspace()).isEqualTo("approved");
    }

    @Test
    void storeOfAnotherKind_isRefusedByName(@TempDir Path folder) throws IOException {
        Path store = SampleDataDirectory.copyTo(folder).resolve("workspaces/draft/draft/datastore.xml");
        Files.writeString(store, Files.readString(store).replace(">geopkg<", ">postgis<"));

        assertThatThrownBy(() -> CatalogReader.read(folder))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("datastore.xml")
                .hasMessageContaining("GeoPackages only");
    }

    @Test
    void styleFileThatLeadsElsewhere_isRefused(@TempDir Path folder) throws IOException {
        Path style = SampleDataDirectory.copyTo(folder).resolve("styles/po_ghfq.xml");
        Files.writeString(style, Files.readString(style).replace("po_ghfq.sld", "../../po_ghfq.sld"));

        assertThatThrownBy(() -> CatalogReader.read(folder)).hasMessageContaining("filename");
    }

    @Test
    void fileWithADocumentType_isRefused(@TempDir Path folder) throws IOException {
        Path file = SampleDataDirectory.copyTo(folder).resolve("wms.xml");
        Files.writeString(
                file, "<!DOCTYPE wms [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><wms><title>&e;</title></wms>");

        assertThatThrownBy(() -> CatalogReader.read(folder)).hasMessageContaining("wms.xml");
    }
}
