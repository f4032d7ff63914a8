/** Features over WFS: read as GeoJSON (2.0.0), written by transactions (1.1.0, which every server takes alike). */
import { ServiceError } from "./server.js";
import { elements, xml } from "./xml.js";

/** Degrees, longitude first, on every server. */
const CRS = "EPSG:4490";

export class Wfs {
  #server;

  constructor(server) {
    this.#server = server;
  }

  /**
   * Reads features.
   *
   * @param workspace of the layer
   * @param layer code of the layer
   * @param query `bbox` [west, south, east, north], `ids` feature identifiers, `count` at most, `properties` names, `sortBy` a
   *     name with ASC or DESC behind it: where there are more than `count`, the first of that order are given
   * @returns GeoJSON in degrees, longitude first
   */
  read(workspace, layer, { bbox, ids, count, properties, sortBy, signal } = {}) {
    const address = this.#server.address(`${workspace}/wfs`, {
      service: "WFS",
      version: "2.0.0",
      request: "GetFeature",
      typeNames: `${workspace}:${layer}`,
      outputFormat: "application/json",
      srsName: CRS,
      count,
      bbox: bbox ? [...bbox, CRS].join(",") : null,
      featureID: ids?.join(","),
      propertyName: properties?.join(","),
      sortBy,
    });
    return this.#server.json(address, { signal });
  }

  /**
   * Carries out operations, all of them or none.
   *
   * @param workspace of the layers
   * @param operations made by `insert`, `update` and `remove`
   * @returns identifiers of the features that were inserted, in order
   */
  async transact(workspace, operations) {
    const body = xml`<wfs:Transaction service="WFS" version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" xmlns:${workspace}="urn:positive-optimization:${workspace}">${operations}</wfs:Transaction>`;
    const answer = await this.#server.xml(this.#server.address(`${workspace}/wfs`), { body });
    if (answer.documentElement.localName !== "TransactionResponse") {
      throw new ServiceError("", 200); // whatever it is, it does not say that anything was written
    }
    return elements(answer, "InsertResults").flatMap((r) => elements(r, "FeatureId").map((f) => f.getAttribute("fid")));
  }
}

/** Inserts a GeoJSON feature; properties that are null are left out. */
export function insert(workspace, layer, feature) {
  const name = xml`${workspace}:${layer}`;
  const values = Object.entries(feature.properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([key, value]) => xml`<${workspace}:${key}>${value}</${workspace}:${key}>`);
  return xml`<wfs:Insert><${name}>${values}${geometry(workspace, feature.geometry)}</${name}></wfs:Insert>`;
}

/** Changes properties of one feature, and its geometry when one is given. */
export function update(workspace, layer, id, properties, newGeometry) {
  const values = Object.entries(properties).map(([key, value]) =>
    value === null || value === ""
      ? xml`<wfs:Property><wfs:Name>${key}</wfs:Name></wfs:Property>`
      : xml`<wfs:Property><wfs:Name>${key}</wfs:Name><wfs:Value>${value}</wfs:Value></wfs:Property>`,
  );
  const moved = newGeometry
    ? xml`<wfs:Property><wfs:Name>${GEOMETRY}</wfs:Name><wfs:Value>${gml(newGeometry)}</wfs:Value></wfs:Property>`
    : null;
  return xml`<wfs:Update typeName="${workspace}:${layer}">${values}${moved}${only(id)}</wfs:Update>`;
}

/** Deletes one feature. */
export function remove(workspace, layer, id) {
  return xml`<wfs:Delete typeName="${workspace}:${layer}">${only(id)}</wfs:Delete>`;
}

function only(id) {
  return xml`<ogc:Filter><ogc:FeatureId fid="${id}"/></ogc:Filter>`;
}

/** Name of the geometry column of every layer of the data directory. */
const GEOMETRY = "geom";

function geometry(workspace, value) {
  return value ? xml`<${workspace}:${GEOMETRY}>${gml(value)}</${workspace}:${GEOMETRY}>` : null;
}

/** GeoJSON as GML 3.1.1; the short name of the CRS says that longitude comes first. */
function gml(value) {
  switch (value.type) {
    case "Point":
      return xml`<gml:Point srsName="${CRS}"><gml:pos>${value.coordinates.slice(0, 2).join(" ")}</gml:pos></gml:Point>`;
    case "LineString":
      return xml`<gml:LineString srsName="${CRS}">${positions(value.coordinates)}</gml:LineString>`;
    case "MultiLineString":
      return xml`<gml:MultiLineString srsName="${CRS}">${value.coordinates.map(
        (line) => xml`<gml:lineStringMember><gml:LineString>${positions(line)}</gml:LineString></gml:lineStringMember>`,
      )}</gml:MultiLineString>`;
    case "Polygon":
      return polygon(value.coordinates, xml` srsName="${CRS}"`);
    case "MultiPolygon":
      return xml`<gml:MultiSurface srsName="${CRS}">${value.coordinates.map(
        (part) => xml`<gml:surfaceMember>${polygon(part)}</gml:surfaceMember>`,
      )}</gml:MultiSurface>`;
    default:
      throw new TypeError(`geometries of type ${value.type} are not written`);
  }
}

function polygon(rings, srsName) {
  return xml`<gml:Polygon${srsName}>${rings.map((ring, i) =>
    i === 0
      ? xml`<gml:exterior><gml:LinearRing>${positions(ring)}</gml:LinearRing></gml:exterior>`
      : xml`<gml:interior><gml:LinearRing>${positions(ring)}</gml:LinearRing></gml:interior>`,
  )}</gml:Polygon>`;
}

function positions(coordinates) {
  return xml`<gml:posList>${coordinates.map((c) => `${c[0]} ${c[1]}`).join(" ")}</gml:posList>`;
}
