<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>ZXCQGHFQ</Name>
    <UserStyle>
      <Name>po_zxcqghfq</Name>
      <Title>中心城区规划分区 Zones of the central city</Title>
      <Abstract>《市级国土空间总体规划制图规范（试行）》（自然资源部，2021年3月） Specification for the maps of municipal territorial plans (trial), Ministry of Natural Resources, March 2021</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>100</Name>
          <Title>100 生态保护区 Ecological protection zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>100</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#4D9757</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>200</Name>
          <Title>200 生态控制区 Ecological control zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>200</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#82C5AE</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>300</Name>
          <Title>300 农田保护区 Farmland protection zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>300</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFFFC3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>400_410</Name>
          <Title>400 410 城镇发展区（未细分） Urban development zone, not subdivided</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>GHFQDM</ogc:PropertyName>
                <ogc:Literal>400</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>GHFQDM</ogc:PropertyName>
                <ogc:Literal>410</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#E48B8B</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>411</Name>
          <Title>411 居住生活区 Residential zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>411</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FEDD78</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>412</Name>
          <Title>412 综合服务区 Comprehensive service zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>412</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FE85C8</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>413</Name>
          <Title>413 商业商务区 Commercial and business zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>413</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#C74239</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>414</Name>
          <Title>414 工业发展区 Industrial zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>414</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#AE8D6D</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>415</Name>
          <Title>415 物流仓储区 Logistics and storage zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>415</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#8B5DD7</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>416</Name>
          <Title>416 绿地休闲区 Green and leisure zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>416</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#0D7B3E</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>417</Name>
          <Title>417 交通枢纽区 Transport hub zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>417</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#6C6D6D</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>418</Name>
          <Title>418 战略预留区 Strategic reserve zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>418</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FFFFFF</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>420</Name>
          <Title>420 城镇弹性发展区 Flexible urban development zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>420</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#E6E6E6</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>430</Name>
          <Title>430 特别用途区 Special-use zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>430</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#8DCC6E</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>500_510</Name>
          <Title>500 510 乡村发展区、村庄建设区 Rural development or village construction</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>GHFQDM</ogc:PropertyName>
                <ogc:Literal>500</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>GHFQDM</ogc:PropertyName>
                <ogc:Literal>510</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#F4B1C0</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>520</Name>
          <Title>520 一般农业区 General agricultural zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>520</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#F1EFBE</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>530</Name>
          <Title>530 林业发展区 Forestry zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>530</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#BDE8B2</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>540</Name>
          <Title>540 牧业发展区 Animal husbandry zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>540</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#C5E8D3</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>700</Name>
          <Title>700 矿产能源发展区 Mineral and energy development zone</Title>
          <Abstract>填充 Fill: 制图规范附录C annex C; 线 Stroke: 本项目自定 our choice</Abstract>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>GHFQDM</ogc:PropertyName>
              <ogc:Literal>700</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#7D664F</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#7A7A7A</CssParameter>
              <CssParameter name="stroke-width">0.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>unknown</Name>
          <Title>未知代码或未填 Unknown or missing code</Title>
          <Abstract>填充 Fill: 本项目自定 our choice; 线 Stroke: 本项目自定 our choice</Abstract>
          <ElseFilter/>
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
          <MaxScaleDenominator>25000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>GHFQMC</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Noto Sans CJK SC</CssParameter>
              <CssParameter name="font-family">Microsoft YaHei</CssParameter>
              <CssParameter name="font-family">SansSerif</CssParameter>
              <CssParameter name="font-size">12</CssParameter>
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
