<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>GDHBZYQ</Name>
    <UserStyle>
      <Name>po_gdhbzyq</Name>
      <Title>耕地后备资源 Reserve resources for cultivated land</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>all</Name>
          <Title>耕地后备资源 Reserve resources for cultivated land</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#EAD9A0</CssParameter>
              <CssParameter name="fill-opacity">0.6</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#8C6D1F</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
