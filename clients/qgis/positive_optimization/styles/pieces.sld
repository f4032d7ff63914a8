<?xml version="1.0" encoding="UTF-8"?>
<!-- Conflicts, gaps and the ground of a footprint: what lies under them stays to be seen. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>pieces</Name>
    <UserStyle>
      <Title>地块 Pieces of ground</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>地块 Piece of ground</Title>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#D55E00</CssParameter>
              <CssParameter name="fill-opacity">0.4</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#8F2D00</CssParameter>
              <CssParameter name="stroke-width">1.5</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
