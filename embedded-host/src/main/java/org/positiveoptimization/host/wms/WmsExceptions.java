/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.positiveoptimization.host.draw.Legend;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.XmlOutput;

/**
 * Tells what is wrong with a request: as a report, status 200 as map servers answer, or where the request wants it so in the
 * picture that cannot be given, or as an empty picture.
 */
final class WmsExceptions {
    private WmsExceptions() {}

    static void answer(OwsException e, OwsRequest request, WmsVersion version, WmsLimits limits, OwsResponse response)
            throws IOException {
        String how = request.parameter("EXCEPTIONS").orElse("").toUpperCase(Locale.ROOT);
        boolean isInImage = how.endsWith("INIMAGE");
        if (isInImage || how.endsWith("BLANK")) {
            try {
                Pictures.send(picture(isInImage ? e.report() : "", new Parameters(request), limits), response);
                return;
            } catch (OwsException noPicture) {
                // the size or the background is what is wrong: a report then
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        report(e, version, whole);
        String type = version == WmsVersion.V1_3_0 ? "text/xml" : "application/vnd.ogc.se_xml";
        try (OutputStream out = response.start(200, type + "; charset=utf-8")) {
            whole.writeTo(out);
        }
    }

    private static BufferedImage picture(String text, Parameters parameters, WmsLimits limits) throws OwsException {
        int width = parameters.number("WIDTH");
        int height = parameters.number("HEIGHT");
        if (width < 1
                || width > limits.side()
                || height < 1
                || height > limits.side()
                || (long) width * height > limits.pixels()) {
            throw OwsException.invalid("WIDTH");
        }
        boolean isTransparent = parameters.flag("TRANSPARENT");
        Color background = parameters.background();
        BufferedImage image = GetMap.blank(width, height, isTransparent, background);
        Legend lines = new Legend(0, 0);
        text.lines().filter(l -> !l.isBlank()).forEach(lines::addHeading);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(lines.draw(null), 4, 4, null);
        graphics.dispose();
        return image;
    }

    private static void report(OwsException e, WmsVersion version, OutputStream out) throws IOException {
        try (XmlOutput xml = new XmlOutput(out)) {
            boolean is130 = version == WmsVersion.V1_3_0;
            if (!is130) {
                xml.documentType(
                        "ServiceExceptionReport", "http://schemas.opengis.net/wms/1.1.1/WMS_exception_1_1_1.dtd");
            }
            xml.start(
                    "ServiceExceptionReport",
                    "version",
                    version.number(),
                    "xmlns",
                    is130 ? "http://www.opengis.net/ogc" : null);
            xml.text("ServiceException", e.report(), "code", e.code(), "locator", is130 ? e.locator() : null);
            xml.end();
        }
    }
}
