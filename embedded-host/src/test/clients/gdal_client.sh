#!/usr/bin/env bash
# What GDAL makes of the WFS. Arguments: URL, user, password, empty directory. Prints a line for every step that went well.
set -euo pipefail
url=$1 user=$2 password=$3 out=$4
export GDAL_HTTP_USERPWD="$user:$password" GDAL_HTTP_AUTH=BASIC

ok() { echo "OK $*"; }

for version in 1.1.0 2.0.0; do
  source="WFS:$url/wfs?version=$version"
  ogrinfo -ro -so "$source" approved:GHFQ >"$out/info-$version"
  grep -q 'GHFQDM: String' "$out/info-$version"
  count=$(sed -n 's/^Feature Count: //p' "$out/info-$version")
  ogr2ogr -f GPKG "$out/zones-$version.gpkg" "$source" approved:GHFQ -nln zones
  copied=$(ogrinfo -ro -so "$out/zones-$version.gpkg" zones | sed -n 's/^Feature Count: //p')
  [ "$count" = "$copied" ] && [ "$count" -gt 100 ]
  # longitude before latitude
  ogrinfo -ro -so "$out/zones-$version.gpkg" zones | grep -Eq '^Extent: \(13[0-9]\.[0-9]+, 4[5-8]\.'
  ok "read-$version" "$count"
  found=$(ogrinfo -ro "$source" approved:GHFQ -where "GHFQDM = '100'" -so | sed -n 's/^Feature Count: //p')
  [ "$found" -gt 0 ] && [ "$found" -lt "$count" ]
  ok "filtered-$version" "$found"
done

cat >"$out/new.json" <<'JSON'
{"type": "FeatureCollection", "features": [{"type": "Feature",
  "properties": {"BSM": "GDAL00000000000001", "YSDM": "2090020250", "XZQDM": "230523", "XZQMC": "宝清县", "MJ": 8517.4},
  "geometry": {"type": "Polygon",
    "coordinates": [[[131.2, 46.56], [131.201, 46.56], [131.201, 46.561], [131.2, 46.561], [131.2, 46.56]]]}}]}
JSON
draft="WFS:$url/draft/wfs?version=1.1.0"
number() { ogrinfo -ro "$draft" draft:GDHBZYQ -where "BSM = 'GDAL00000000000001'" -so | sed -n 's/^Feature Count: //p'; }
ogr2ogr -update -append -a_srs EPSG:4490 -f WFS "$draft" "$out/new.json" -nln draft:GDHBZYQ
[ "$(number)" = 1 ]
ogrinfo -ro "$draft" draft:GDHBZYQ -where "BSM = 'GDAL00000000000001'" | grep -q '131.2 46.56'
ok inserted 1
ogrinfo "$draft" -sql "DELETE FROM draft:GDHBZYQ WHERE BSM = 'GDAL00000000000001'" >"$out/deleted" 2>&1
[ "$(number)" = 0 ]
ok deleted 1
