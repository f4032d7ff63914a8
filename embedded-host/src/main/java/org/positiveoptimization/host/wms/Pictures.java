/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsResponse;

/** Sends pictures: PNG. */
final class Pictures {
    static final String PNG = "image/png";

    /** Quick rather than small: 1 is no compression. */
    private static final float COMPRESSION = 0.7f;

    private Pictures() {}

    /** @throws OwsException if another format is asked for */
    static void demandPng(String format) throws OwsException {
        if (!format.equalsIgnoreCase(PNG)) {
            throw WmsCodes.format("FORMAT", format, PNG);
        }
    }

    static void send(BufferedImage image, OwsResponse response) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        OutputStream out = response.start(200, PNG);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(COMPRESSION);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
