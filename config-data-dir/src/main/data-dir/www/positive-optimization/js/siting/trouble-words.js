/** What is wrong with a footprint, in words. */
import { failureText } from "../view/failure.js";
import { addTexts, t } from "../view/text.js";
import { Trouble } from "./trouble.js";

addTexts({
  "siting.trouble.empty": ["没有找到多边形。", "There is no polygon."],
  "siting.trouble.rings": ["多边形的环超过 {0} 个。", "There are more than {0} rings."],
  "siting.trouble.vertices": ["界址点超过 {0} 个。", "There are more than {0} vertices."],
  "siting.trouble.number": ["坐标不是数字。", "A coordinate is no number."],
  "siting.trouble.few": ["每个环至少需要三个不同的点。", "A ring needs three points at least."],
  "siting.trouble.long": ["文字过长。", "The text is too long."],
  "siting.trouble.line": ["第 {0} 行无法读取：{1}", "Line {0} cannot be read: {1}"],
  "siting.trouble.noCrs": [
    "没有说明坐标系（GeoJSON 未注明时按 RFC 7946 为 WGS 84），请在“坐标系”中选择。",
    "The coordinate system is not told (GeoJSON without one is WGS 84 by RFC 7946). Choose it under “Coordinate system”.",
  ],
  "siting.trouble.wgs84": [
    "文件注明为 WGS 84，而规划采用 CGCS2000。如确认可按 CGCS2000 经纬度使用，请在“坐标系”中选择。",
    "The file says WGS 84; the plan is in CGCS2000. If the degrees may be taken as CGCS2000, say so under “Coordinate system”.",
  ],
  "siting.trouble.otherCrs": ["文件注明的坐标系是 {0}，所选的是 {1}。", "The file says {0}, and {1} is chosen."],
  "siting.trouble.swapped": [
    "坐标 {0}, {1} 似乎纬度在前，应为经度在前、纬度在后。",
    "Coordinates {0}, {1} seem to have latitude first; longitude comes before latitude.",
  ],
  "siting.trouble.outside": ["坐标 {0}, {1} 不在中国范围内。", "Coordinates {0}, {1} lie outside China."],
  "siting.trouble.swappedMetres": [
    "坐标 {0}, {1} 似乎北坐标在前，应为东坐标在前、北坐标在后。",
    "Coordinates {0}, {1} seem to have north first; east comes before north.",
  ],
  "siting.trouble.outsideZone": ["坐标 {0}, {1} 不在 {2} 带内。", "Coordinates {0}, {1} do not lie in zone {2}."],
  "siting.trouble.datum": ["坐标系“{0}”不是 CGCS2000，请先转换。", "“{0}” is not CGCS2000; transform the coordinates first."],
  "siting.trouble.sixDegrees": ["只接受 3 度分带的坐标。", "Only zones of three degrees are taken."],
  "siting.trouble.twoZones": ["坐标属于不止一个分带。", "The coordinates are of more than one zone."],
  "siting.trouble.zoneDiffers": ["带号为 {0}，而坐标属于 {1} 带。", "The zone is said to be {0}, and the coordinates are of {1}."],
  "siting.trouble.noZone": ["没有 {0} 带。", "There is no zone {0}."],
  "siting.trouble.json": ["文件不是可读的 GeoJSON。", "The file is no GeoJSON that can be read."],
  "siting.trouble.features": ["要素超过 {0} 个。", "There are more than {0} features."],
  "siting.trouble.kind": ["几何类型为 {0}，需要多边形。", "The geometry is a {0}; a polygon is needed."],
  "siting.trouble.crsName": ["不支持坐标系“{0}”。", "The coordinate system “{0}” is not supported."],
  "siting.trouble.shp": ["不是 shapefile 主文件。", "That is no main file of a shapefile."],
  "siting.trouble.shpCut": ["shapefile 已损坏或不完整。", "The shapefile is damaged or incomplete."],
  "siting.trouble.shpKind": ["shapefile 的图形类型为 {0}，需要多边形。", "The shapefile has shapes of type {0}; polygons are needed."],
  "siting.trouble.prj": ["无法读取 .prj 文件。", "The .prj file cannot be read."],
  "siting.trouble.prjZone": ["不支持投影“{0}”。", "The projection “{0}” is not supported."],
  "siting.trouble.zip": ["压缩包无法打开。", "The archive cannot be opened."],
  "siting.trouble.zipEntries": ["压缩包中的文件超过 {0} 个。", "The archive has more than {0} entries."],
  "siting.trouble.zipLarge": ["解压后超过 {0} MB。", "A file of the archive has more than {0} MB."],
  "siting.trouble.oneShp": ["压缩包中应有一个 .shp 文件，现有 {0} 个。", "The archive must have one .shp file; it has {0}."],
  "siting.trouble.large": ["文件超过 {0} MB。", "The file is larger than {0} MB."],
  "siting.trouble.ending": [
    "请上传 .geojson、.json、.zip（shapefile）或 .txt 文件。",
    "Give a file .geojson, .json, .zip (a shapefile) or .txt.",
  ],
});

/** @returns the words of a trouble, or of any other error */
export function troubleText(error) {
  return error instanceof Trouble ? t(`siting.trouble.${error.key}`, ...error.values) : failureText(error);
}
