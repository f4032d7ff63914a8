/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Measure.Direction;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.InputSummary;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.Subject;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class XlsxTablesTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x\",\"y\")\u202E\u0000\uD800";
    private static final Metric METRIC = new DegreeMetric();
    private static final FeatureSchema SCHEMA =
            new FeatureSchema(List.of(new FeatureSchema.Field("XZQDM", FieldType.TEXT)));

    @Test
    void workbook_hasTheSheetsWithTwoHeadersEach() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(s -> names.add(s.getSheetName()));
            assertThat(names)
                    .containsExactly("结论", "文字结论", "指标", "问题", "未采纳说明", "附表1 重点建设项目清单变化表", "变化汇总", "变化图斑", "输入", "参数");
            assertThat(text(book.getSheet("问题"), 0, 8)).isEqualTo("面积（m²）");
            assertThat(text(book.getSheet("问题"), 1, 8)).isEqualTo("Area (m²)");
            assertThat(book.getSheet("问题").getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 2);
        }
    }

    @Test
    void conformity_beginsWithTheOverallVerdict() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("结论");
            assertThat(text(sheet, 2, 5)).isEqualTo("FAIL");
            assertThat(sheet.getRow(2).getCell(11).getNumericCellValue()).isEqualTo(3);
            assertThat(text(sheet, 3, 0)).isEqualTo("P1");
            assertThat(text(sheet, 3, 6)).isEqualTo("不符合 Fails");
        }
    }

    @Test
    void figures_areNumbersRoundedToTheirUnit_andAbsentOnesAreBlank() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Row measure = book.getSheet("指标").getRow(2);
            assertThat(measure.getCell(5)).isNull();
            assertThat(measure.getCell(6).getNumericCellValue()).isEqualTo(1234.57);
            assertThat(measure.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(measure.getCell(10).getStringCellValue()).isEqualTo("✘");
            Row finding = book.getSheet("问题").getRow(4);
            assertThat(finding.getCell(8)).isNull();
            assertThat(finding.getCell(10)).isNull();
        }
    }

    @Test
    void text_thatBeginsLikeAFormula_staysQuotedText() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("问题");
            for (int column : new int[] {4, 5, 6}) {
                Cell cell = sheet.getRow(2).getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\",\"y\")\uFFFD");
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            for (int row : new int[] {3, 4}) {
                assertThat(sheet.getRow(row).getCell(4).getCellStyle().getQuotePrefixed())
                        .isTrue();
            }
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void text_longerThanACell_isCut() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            String ids = text(book.getSheet("问题"), 2, 7);
            assertThat(ids).hasSizeBetween(32_766, 32_767).endsWith("…").doesNotContain("\uFFFD");
            assertThat(Character.isHighSurrogate(ids.charAt(ids.length() - 2))).isFalse();
        }
    }

    @Test
    void changes_areSummedByCountyAndKind() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("变化汇总");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(text(sheet, 2, 1)).isEqualTo("永久基本农田");
            assertThat(text(sheet, 2, 3)).isEqualTo("230521");
            assertThat(text(sheet, 2, 5)).isEqualTo("调入 in");
            assertThat(sheet.getRow(2).getCell(6).getNumericCellValue()).isEqualTo(5);
            assertThat(sheet.getRow(2).getCell(7).getNumericCellValue()).isEqualTo(500.02);
            assertThat(sheet.getRow(2).getCell(8).getNumericCellValue()).isEqualTo(0.05);
            assertThat(text(sheet, 3, 3)).isEqualTo("230522");
        }
    }

    @Test
    void ledger_listsEveryPieceWithBothSides() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("变化图斑");
            assertThat(sheet.getLastRowNum()).isEqualTo(7);
            assertThat(sheet.getRow(2).getCell(5)).isNull();
            assertThat(text(sheet, 2, 6)).isEqualTo("YJJBNT.1");
            assertThat(text(sheet, 7, 5)).isEqualTo("YJJBNT.6");
            assertThat(sheet.getRow(2).getCell(10).getNumericCellValue()).isEqualTo(131.5);
        }
    }

    @Test
    void sheet_thatWouldOutgrowTheFormat_saysHowManyRowsAreLeftOut() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables(6)))) {
            Sheet sheet = book.getSheet("变化图斑");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(text(sheet, 5, 0)).contains("另有 3 行未列出", "3 more rows are left out");
            // three findings and two headers fit
            assertThat(text(book.getSheet("问题"), 4, 0)).isEqualTo("P1-0003");
        }
    }

    @Test
    void sheet_thatJustFits_hasNoNote() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables(8)))) {
            Sheet sheet = book.getSheet("变化图斑");
            assertThat(sheet.getLastRowNum()).isEqualTo(7);
            assertThat(text(sheet, 7, 0)).isEqualTo("YJJBNT");
        }
    }

    @Test
    void workbook_writtenTwice_givesSameBytesWithoutDates() throws IOException {
        byte[] once = bytes(new XlsxTables());
        assertThat(bytes(new XlsxTables())).isEqualTo(once);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        try (XSSFWorkbook book = read(once)) {
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(Instant.EPOCH);
        }
    }

    @Test
    void parameters_areNumbersWhereTheyAreNumbers() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("参数");
            assertThat(text(sheet, 2, 3)).isEqualTo("test");
            assertThat(sheet.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(0.0001);
            assertThat(text(sheet, 7, 3)).isEqualTo("230521: 2; 230522: 1.5");
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static byte[] bytes(XlsxTables tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(report(), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static ConformityReport report() {
        Localized title = new Localized("数量", "Quantity");
        Rule rule = new Rule("P1", Severity.F, "三(一)1(1)", title, title, List.of());
        Outcome outcome = new Outcome(
                Verdict.FAIL,
                Message.of("fixture.text", "少"),
                List.of(Measure.limited(
                        "in_area", null, null, 1234.565001, Direction.AT_LEAST, 2000, Unit.SQUARE_METRE)),
                List.of(
                        finding(FORMULA, List.of(FORMULA), List.of("𠀀".repeat(40_000)), 12.5),
                        finding("-1+2", List.of(), List.of("YJJBNT.2"), 3),
                        finding(" @SUM(A1)", List.of(), List.of(), Double.NaN)));
        RuleSet set = new RuleSet(
                "test",
                "1",
                title,
                "ab",
                List.of(rule),
                List.of(
                        new Parameter("tol.x", 1e-4, Parameter.Origin.DEFAULT, "", title),
                        new Parameter(
                                "udb.y", Map.of("230522", 1.5, "230521", 2.0), Parameter.Origin.SEED, "", title)));
        ConformityReport report = new ConformityReport(
                Verdict.FAIL,
                set,
                List.of(new InputSummary("YJJBNT", Role.DRAFT, "draft.gpkg", 4490, false, 6, 30, 600, "cd")),
                List.of(new RuleResult(rule, Verdict.FAIL, outcome, 1)),
                List.of(delta()),
                METRIC,
                List.of(table()),
                Answers.NONE,
                MaintenancePackage.EMPTY);
        Subject unknown = new Subject("P1", FORMULA, null, "ab".repeat(32));
        Statement lapsed = new Statement(unknown, FORMULA, "张三", "2026-05-20", 7);
        return report.answeredBy(new Statements("ab", List.of(lapsed)), LocalDate.of(2026, 6, 1));
    }

    private static PlanningTable table() {
        return new PlanningTable(
                "projects",
                List.of(
                        new PlanningTable.Column(new Localized("名称", FORMULA), null),
                        new PlanningTable.Column(new Localized("面积", "area"), Unit.SQUARE_METRE)),
                List.of(Arrays.asList(FORMULA, 1234.565), Arrays.asList(new Localized("甲", "a"), null)),
                2);
    }

    @Test
    void planningTable_hasTitlesWithUnits_figuresAndQuotedTexts() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Sheet sheet = book.getSheet("附表1 重点建设项目清单变化表");
            assertThat(text(sheet, 0, 1)).isEqualTo("面积（m²）");
            assertThat(text(sheet, 1, 1)).isEqualTo("area (m²)");
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1234.57);
            assertThat(text(sheet, 3, 0)).isEqualTo("甲 a");
            assertThat(sheet.getRow(3).getCell(1)).isNull();
        }
    }

    @Test
    void statement_thatAnswersNothing_isListedWithTheReason() throws IOException {
        try (XSSFWorkbook book = read(bytes(new XlsxTables()))) {
            Row row = book.getSheet("未采纳说明").getRow(2);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(7);
            assertThat(row.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(6).getStringCellValue()).contains("说明已失效", "has lapsed");
        }
    }

    private static Finding finding(String text, List<String> approved, List<String> draft, double area) {
        Coordinate point = Double.isNaN(area) ? null : new Coordinate(131.5, 46.5);
        return new Finding(
                "YJJBNT", null, Message.of("fixture.text", text), null, approved, draft, area, area, point, "230521");
    }

    private static LayerDelta delta() {
        List<ChangePiece> pieces = new ArrayList<>();
        Polygon ground = (Polygon) new GeometryFactory().toGeometry(new Envelope(131.4, 131.6, 46.4, 46.6));
        for (int i = 1; i <= 6; i++) {
            boolean in = i < 6;
            PlanFeature feature =
                    new PlanFeature("YJJBNT", i, null, SCHEMA, new Object[] {in ? "230521001" : "230522"});
            pieces.add(new ChangePiece(
                    in ? ChangeKind.IN : ChangeKind.OUT, ground, in ? null : feature, in ? feature : null, 100.004, 7));
        }
        return new LayerDelta(
                LayerCatalog.standard().layer("YJJBNT").orElseThrow(), pieces, List.of(), List.of(), 0, 0, 0);
    }

    /** Whatever is measured here is given by hand. */
    private static final class DegreeMetric implements Metric {
        @Override
        public double area(Geometry polygonal) {
            return polygonal.getArea();
        }

        @Override
        public double length(Geometry geometry) {
            return geometry.getLength();
        }

        @Override
        public double distance(Coordinate a, Coordinate b) {
            return a.distance(b);
        }

        @Override
        public double metresPerUnitX(Coordinate near) {
            return 1;
        }

        @Override
        public double metresPerUnitY(Coordinate near) {
            return 1;
        }

        @Override
        public Coordinate toLonLat(Coordinate coordinate) {
            return coordinate;
        }

        @Override
        public int srid() {
            return 4490;
        }
    }
}
