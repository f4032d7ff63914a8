<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain: for layers that have no style of their own. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>polygon</Name>
    <UserStyle>
      <Title>面 Polygon</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>面 Polygon</Title>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#DDDDDD</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#555555</CssParameter>
              <CssParameter name="stroke-width">0.8</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
