<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>ZXCQFW</Name>
    <UserStyle>
      <Name>po_zxcqfw</Name>
      <Title>中心城区范围 Extent of the central city</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>all</Name>
          <Title>中心城区范围 Extent of the central city</Title>
          <Abstract>线 Stroke: 本项目自定 our choice</Abstract>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#1A1A1A</CssParameter>
              <CssParameter name="stroke-width">3</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-dasharray">12 4</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
