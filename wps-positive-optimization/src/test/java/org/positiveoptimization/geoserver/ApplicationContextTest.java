/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.geoserver.catalog.Catalog;
import org.geoserver.platform.ModuleStatus;
import org.geoserver.platform.resource.ResourceStore;
import org.geoserver.security.SecureCatalogImpl;
import org.geoserver.wfs.TransactionCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The beans of the plug-in wire in a Spring context that has GeoServer's beans of the same names. */
class ApplicationContextTest {
    @TempDir
    Path data;

    private GenericApplicationContext context() {
        GenericApplicationContext context = new GenericApplicationContext();
        new XmlBeanDefinitionReader(context).loadBeanDefinitions(new ClassPathResource("applicationContext.xml"));
        context.registerBean("resourceLoader", ResourceStore.class, () -> FileResource.store(data));
        FakeCatalogue catalogue = new FakeCatalogue();
        context.registerBean("catalog", Catalog.class, () -> catalogue.catalog);
        context.registerBean("secureCatalog", SecureCatalogImpl.class, () -> catalogue.secured);
        context.refresh();
        return context;
    }

    @Test
    void beans_inAnEmptyDataDirectory_allWire() {
        try (GenericApplicationContext context = context()) {
            ModuleStatus status = context.getBean(ModuleStatus.class);

            assertThat(status.getMessage().orElseThrow())
                    .contains("heilongjiang-trial")
                    .contains("内置规则集");
            assertThat(status.isAvailable()).isTrue();
            assertThat(context.getBeansOfType(TransactionCallback.class)).hasSize(1);
            assertThat(context.getBeanDefinitionNames())
                    .filteredOn(n -> n.startsWith("po"))
                    .hasSizeGreaterThan(1);
        }
    }
}
