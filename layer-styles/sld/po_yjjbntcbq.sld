<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>YJJBNTCBQ</Name>
    <UserStyle>
      <Name>po_yjjbntcbq</Name>
      <Title>永久基本农田储备区 Reserve for permanent basic farmland</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>all</Name>
          <Title>永久基本农田储备区 Reserve for permanent basic farmland</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FEFE60</CssParameter>
              <CssParameter name="fill-opacity">0.4</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#9A8C00</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-dasharray">4 3</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
