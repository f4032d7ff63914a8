/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Deviations of the data themselves: G1 to G5 and A1. */
final class DataFaults {
    private static final double NONE = Double.NaN;

    private final Draft draft;
    private final DissolvedEdits dissolved;
    private final RowFinisher finisher;

    DataFaults(Draft draft, DissolvedEdits dissolved) {
        this.draft = draft;
        this.dissolved = dissolved;
        this.finisher = new RowFinisher(draft.approved.model().outlines());
    }

    void inject() {
        blanks();
        misplacedLayers();
        geometries();
        landUseTiling();
        farmlandOverlap();
        zoneGap();
        tinyPolygon();
        codes();
        areas();
    }

    private void blanks() {
        Leaf park = draft.sites.wood();
        Polygon ground = draft.spot.large(park);
        draft.edits.add(Row.of("ZRBHD", 0, park.county, ground, "MC", "", "LX", "020"));
        draft.expected.blocking("G1", "ZRBHD", ground, "MC为空", "MC is blank");
        Leaf site = draft.sites.wood();
        Polygon lot = draft.spot.large(site);
        draft.edits.add(draft.approved.archive(site, 0, lot, "农村集体建设用地").with("PZWH", null));
        draft.expected.blocking("G1", "YPJSYD", lot, "PZWH为空", "PZWH is null");
    }

    /** The writer stores these two layers of the approved version wrongly. */
    private void misplacedLayers() {
        draft.expected.at(
                "G2",
                "GDHBZYQ",
                "F",
                null,
                NONE,
                "备案库：坐标属44带而声明为43带",
                "approved: coordinates of zone 44 declared as zone 43");
        draft.expected.at("G2", "YPJSYD", "F", null, NONE, "备案库：经纬度互换", "approved: axes are swapped");
    }

    private void geometries() {
        Leaf a = draft.sites.wood();
        fault(
                a,
                "F",
                offset(a, 0, 0),
                "自相交",
                "self-intersection",
                Shapes.polygon(
                        offset(a, -40, -40),
                        offset(a, 40, 40),
                        offset(a, 40, -40),
                        offset(a, -40, 40),
                        offset(a, -40, -40)));
        Leaf b = draft.sites.wood();
        fault(
                b,
                "W",
                offset(b, 46, 0),
                "尖锐突出",
                "spike",
                Shapes.polygon(
                        offset(b, -40, -40),
                        offset(b, 40, -40),
                        offset(b, 40, -0.02),
                        offset(b, 46, 0),
                        offset(b, 40, 0.02),
                        offset(b, 40, 40),
                        offset(b, -40, 40),
                        offset(b, -40, -40)));
        Leaf c = draft.sites.wood();
        fault(
                c,
                "W",
                offset(c, 40, 40),
                "重复点",
                "repeated point",
                Shapes.polygon(
                        offset(c, -40, -40),
                        offset(c, 40, -40),
                        offset(c, 40, 40),
                        offset(c, 40, 40),
                        offset(c, -40, 40),
                        offset(c, -40, -40)));
        Leaf d = draft.sites.wood();
        Polygon[] parts = {
            Shapes.rectangle(offset(d, -30, 0), 30, 40, 0.1), Shapes.rectangle(offset(d, 30, 0), 30, 40, 0.2)
        };
        fault(
                d,
                "W",
                parts[0].getInteriorPoint().getCoordinate(),
                "多部件",
                "several parts",
                Lattice.FACTORY.createMultiPolygon(parts));
    }

    private void fault(Leaf leaf, String severity, Coordinate point, String zh, String en, Geometry geometry) {
        draft.edits.add(Row.of("GDHBZYQ", 0, leaf.county, geometry, "LX", "其他草地"));
        // a report gives the area only of what is faulty as a whole
        double area = geometry instanceof MultiPolygon ? EllipsoidalArea.of(geometry) : NONE;
        draft.expected.at("G3", "GDHBZYQ", severity, point, area, zh, en);
    }

    private static Coordinate offset(Leaf leaf, double east, double north) {
        return Lattice.snapped(leaf.middle.x + east / Lattice.METRES_LON, leaf.middle.y + north / Lattice.METRES_LAT);
    }

    private void landUseTiling() {
        Leaf over = draft.sites.woodPair().get(0);
        Polygon[] grown = Shapes.bulge(over, 0.15);
        Row row = draft.rows().landUse(over);
        draft.edits.replace(row, row.with(grown[0]));
        draft.expected.blocking("G4", "GHYDYH", grown[1], "图斑重叠", "parcels overlap");
        draft.areas.defect("GHYDYH", over.county, grown[1]);

        Leaf under = draft.sites.woodPair().get(0);
        Polygon[] shrunk = Shapes.bulge(under, -0.15);
        Row other = draft.rows().landUse(under);
        draft.edits.replace(other, other.with(shrunk[0]));
        draft.edits.declare("GHYDYH", under.county, shrunk[1], "3", "901");
        draft.expected.blocking("G4", "GHYDYH", shrunk[1], "图斑缝隙", "gap between parcels");
        draft.areas.defect("GHYDYH", under.county, shrunk[1]);

        Leaf whole = draft.sites.wood();
        Polygon sliver = draft.spot.rectangle(whole, 12, 9);
        Row host = draft.rows().landUse(whole);
        draft.edits.replace(
                host,
                host.with(Shapes.withHole(host.polygon(), sliver)),
                host.with(sliver).numbered(draft.edits.nextNumber("GHYDYH")));
        draft.expected.warning("G4", "GHYDYH", sliver, "细碎图斑", "sliver");

        Leaf leaf = draft.sites.wood();
        Polygon outside = outside();
        draft.edits.add(Row.of("GHYDYH", 0, leaf.county, outside, "YDYHFLDM", "0301", "JQDLDM", "0301", "GHZT", "1"));
        draft.edits.declare("GHYDYH", leaf.county, outside, "1", "901");
        draft.expected.blocking("G4", "GHYDYH", outside, "图斑超出行政区", "parcel outside the municipality");
        draft.areas.defect("GHYDYH", leaf.county, outside);
    }

    private Polygon outside() {
        List<Polygon> faces = draft.approved.model().outside();
        int start = (int) (Hash.unit(faces.size(), draft.sites.wood().number, 0, 0) * faces.size());
        for (int k = 0; k < faces.size(); k++) {
            Polygon face = faces.get((start + k) % faces.size());
            Polygon spot = Shapes.rectangle(face.getInteriorPoint().getCoordinate(), 40, 35, 0.3);
            if (face.contains(spot)) {
                return spot;
            }
        }
        throw new IllegalStateException("no place outside the municipality");
    }

    private void farmlandOverlap() {
        Leaf over = draft.sites.farmlandPair().get(0);
        Polygon[] grown = Shapes.bulge(over, 0.12);
        Row row = draft.rows().farmland(over);
        draft.edits.replace(row, row.with(grown[0]));
        draft.farmland.countedTwice(RowFinisher.area(row.with(grown[1])));
        draft.expected.blocking("G4", "YJJBNT", grown[1], "永久基本农田重叠", "farmland overlaps");
    }

    private void zoneGap() {
        ZoneSite site = dissolved.site(l -> true);
        Polygon gap = draft.spot.large(site.leaf());
        draft.edits.replace(site.row(draft.approved), site.rowWithout(draft.approved, gap));
        draft.edits.declare("GHFQ", site.leaf().county, gap, "3", "901");
        draft.expected.blocking("G4", "GHFQ", gap, "规划分区缝隙", "gap between zones");
        draft.expected.blocking("Z1", "GHFQ", gap, "规划分区缝隙", "gap between zones");
        ZoneBook.unexplained(draft.expected, gap);
        draft.areas.defect("GHFQ", site.leaf().county, gap);

        Row named = dissolved.site(l -> true).row(draft.approved);
        draft.edits.replace(named, named.with("GHFQMC", "海洋发展区"));
        draft.expected.blocking("G5", "GHFQ", named.geometry, "代码与名称不符", "code and name disagree");
        draft.expected.blocking("Z5", "GHFQ", named.geometry, "代码与名称不符", "code and name disagree");
    }

    private void tinyPolygon() {
        Leaf leaf = draft.sites.outside(l -> true);
        Polygon tiny = Shapes.rectangle(leaf.middle, 0.15, 0.14, 0);
        draft.edits.add(draft.rows().line(leaf, "1303").with(tiny));
        draft.expected.blocking("G4", "ZXCQCSHX", tiny, "极小图斑", "micro polygon");
    }

    private void codes() {
        Leaf a = draft.sites.wood();
        Leaf b = draft.sites.wood();
        Row first = draft.rows().landUse(a.number < b.number ? a : b);
        Row second = draft.rows().landUse(a.number < b.number ? b : a);
        draft.edits.replace(second, second.with("BSM", finisher.identifier(first.county, first.number)));
        draft.expected.blocking("G5", "GHYDYH", second.geometry, "标识码重复", "BSM is repeated");
        Row kind = draft.rows().farmland(draft.sites.farmland());
        draft.edits.replace(kind, kind.with("GDLX", "ZZ"));
        draft.expected.blocking("G5", "YJJBNT", kind.geometry, "GDLX代码不在值域内", "GDLX is not in the domain");
        Row name = draft.rows().landUse(draft.sites.wood());
        draft.edits.replace(name, name.with("YDYHFLMC", "水田"));
        draft.expected.blocking("G5", "GHYDYH", name.geometry, "代码与名称不符", "code and name disagree");
    }

    private void areas() {
        Row parcel = draft.rows().landUse(draft.sites.wood());
        double area = RowFinisher.area(parcel);
        double wrong = RowFinisher.round(area * 1.05);
        draft.edits.replace(parcel, parcel.with("TBMJ", wrong));
        draft.expected.add("A1", "GHYDYH", "W", parcel.geometry, area, "图斑面积不实", "parcel area is wrong");
        draft.areas.misstated("GHYDYH", parcel.county, parcel.polygon());
        Leaf leaf = draft.sites.wood();
        Polygon lot = draft.spot.large(leaf);
        Row archive = draft.approved.archive(leaf, 0, lot, "独立选址建设用地");
        double lotArea = RowFinisher.area(archive);
        draft.edits.add(archive.with("MJ", RowFinisher.round(lotArea + 25)));
        draft.expected.add("A1", "YPJSYD", "W", lot, lotArea, "面积不实", "area is wrong");
    }
}
