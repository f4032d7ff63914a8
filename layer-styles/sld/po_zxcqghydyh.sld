<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>ZXCQGHYDYH</Name>
    <UserStyle>
      <Name>po_zxcqghydyh</Name>
      <Title>中心城区规划用地用海 Planned land and sea use of the central city</Title>
      <Abstract>《市级国土空间总体规划制图规范（试行）》（自然资源部，2021年3月） Specification for the maps of municipal territorial plans (trial), Ministry of Natural Resources, March 2021</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>01</Name>
          <Title>01 耕地 Cultivated land</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>01</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0103</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>010000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>010100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>010200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>010300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#F5F8DC</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>02</Name>
          <Title>02 园地 Orchards and plantations</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>02</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0201</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0202</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0203</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0204</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0205</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>020500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#BFE9AA</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>03</Name>
          <Title>03 林地 Forest land</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>03</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0301</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0302</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0303</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0304</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>030000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>030100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>030200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>030300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>030400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#68B167</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>04</Name>
          <Title>04 草地 Grassland</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>04</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0401</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0402</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0403</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>040000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>040100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>040200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>040300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#CDF57A</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>05</Name>
          <Title>05 湿地 Wetland</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>05</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0501</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0502</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0503</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0504</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0505</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0506</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0507</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>050700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#65CDAA</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>06</Name>
          <Title>06 农业设施建设用地 Construction land for agricultural facilities</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>06</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0601</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0602</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060201</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060202</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>060203</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#D8D79F</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>07</Name>
          <Title>07 居住用地（未细分） Residential land, not subdivided</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>07</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFE98A</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0701_0702</Name>
          <Title>0701 0702 城镇居住用地 Urban residential land</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0701</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0702</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070103</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFFF2D</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0703_0704</Name>
          <Title>0703 0704 农村居住用地 Rural residential land</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0703</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0704</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070301</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070302</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>070400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFD380</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>08</Name>
          <Title>08 公共管理与公共服务用地（未细分） Public services, not subdivided</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>08</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0800</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF8CFF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0801</Name>
          <Title>0801 机关团体用地 Government and organisations</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0801</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF00FF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0802</Name>
          <Title>0802 科研用地 Scientific research</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0802</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#E6005C</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0803</Name>
          <Title>0803 文化用地 Culture</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0803</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080301</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080302</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF7F00</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0804</Name>
          <Title>0804 教育用地 Education</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0804</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080401</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080402</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080403</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080404</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080405</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF85C9</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0805</Name>
          <Title>0805 体育用地 Sports</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0805</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080501</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080502</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#00A57C</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0806</Name>
          <Title>0806 医疗卫生用地 Health care</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0806</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080601</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080602</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080603</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF7F7E</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>0807</Name>
          <Title>0807 社会福利用地 Social welfare</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0807</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080701</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080702</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080703</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>080704</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF9F7F</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>09</Name>
          <Title>09 商业服务业用地 Commerce and services</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>09</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0900</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0901</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0902</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0903</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>0904</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090103</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090104</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090105</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>090400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF0000</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>10</Name>
          <Title>10 工矿用地（未细分） Industry and mining, not subdivided</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>10</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#D2B89E</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1001</Name>
          <Title>1001 工业用地 Industry</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1001</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100103</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#BB9674</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1002</Name>
          <Title>1002 采矿用地 Mining</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1002</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#9E6C54</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1003</Name>
          <Title>1003 盐田 Salt pans</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1003</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>100300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#0000FF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>11</Name>
          <Title>11 仓储用地 Storage</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>11</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110103</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#8761D3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1102</Name>
          <Title>1102 储备库用地 Reserve depots</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>110200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#9999FF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>12</Name>
          <Title>12 交通运输用地 Transport</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>12</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1201</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1203</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1204</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1206</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1208</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1209</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120800</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120801</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120802</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120803</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120900</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#B7B7B7</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1202</Name>
          <Title>1202 公路用地 Highways</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1202</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#ADADAD</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1205</Name>
          <Title>1205 管道运输用地 Pipeline transport</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1205</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#999999</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1207</Name>
          <Title>1207 城镇村道路用地 Urban and village roads</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1207</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>120700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#A3A3A3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>13</Name>
          <Title>13 公用设施用地 Utilities</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>13</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1301</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1302</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1303</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1304</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1305</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1306</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1307</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1308</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1309</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1310</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1311</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1312</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130800</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>130900</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>131000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>131100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>131200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#006380</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>14</Name>
          <Title>14 绿地与开敞空间用地（未细分） Green and open space, not subdivided</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>14</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>140000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#6EDC8C</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1401</Name>
          <Title>1401 公园绿地 Parks</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1401</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>140100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#00FF00</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1402</Name>
          <Title>1402 防护绿地 Protective green space</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1402</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>140200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#148D4A</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>1403</Name>
          <Title>1403 广场用地 Squares</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1403</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>140300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#ACFFCF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>15</Name>
          <Title>15 特殊用地 Special uses</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>15</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1501</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1502</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1503</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1504</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1505</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1506</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1507</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>150700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#859156</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>16</Name>
          <Title>16 留白用地 Land reserved for later decision</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>16</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>160000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFFFFF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>17</Name>
          <Title>17 陆地水域 Inland waters</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>17</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1701</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1702</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1703</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1704</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1705</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1706</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>170600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#338EC0</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>18</Name>
          <Title>18 渔业用海 Sea for fisheries</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>18</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1800</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1801</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1802</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1803</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1804</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>180000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>180100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>180200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>180300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>180400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#94D5EB</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>19</Name>
          <Title>19 工矿通信用海 Sea for industry, mining and communication</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>19</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1900</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1901</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1902</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1903</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1904</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1905</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>1906</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>190600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#56A6D3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>20</Name>
          <Title>20 交通运输用海 Sea for transport</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>20</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2001</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2002</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2003</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2004</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2005</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>200500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#6C8BD1</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>21</Name>
          <Title>21 游憩用海 Sea for recreation</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>21</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2101</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2102</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>210000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>210100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>210200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#1AAAE6</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>22</Name>
          <Title>22 特殊用海 Sea for special uses</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>22</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2201</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2202</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2203</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2204</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2205</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2206</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>220600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#83BCD6</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>23</Name>
          <Title>23 其他土地 Other land</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>23</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2301</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2302</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2303</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2304</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2305</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2306</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2307</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230100</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230200</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230300</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230600</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>230700</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#EEEEEE</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>24</Name>
          <Title>24 其他海域 Other sea areas</Title>
          <Abstract>填充 Fill: 制图规范附录B annex B; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>24</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>2400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>YDYHFLDM</ogc:PropertyName>
                <ogc:Literal>240000</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#D6EAF3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.25</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>unknown</Name>
          <Title>未知代码或未填 Unknown or missing code</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ElseFilter/>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FF1493</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#000000</CssParameter>
              <CssParameter name="stroke-width">1.5</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-dasharray">3 2</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>label</Name>
          <Title>注记 Labels</Title>
          <MaxScaleDenominator>5000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>YDYHFLMC</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Noto Sans CJK SC</CssParameter>
              <CssParameter name="font-family">Microsoft YaHei</CssParameter>
              <CssParameter name="font-family">SansSerif</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.5</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#1A1A1A</CssParameter>
            </Fill>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
