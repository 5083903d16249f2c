import { ImportedXmlComponent } from 'docx';

/** A word across the page behind the text, as Word itself writes a watermark (VML text path). */
export const watermark = (word: string): ImportedXmlComponent =>
  ImportedXmlComponent.fromXmlString(
    `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
       xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
       xmlns:w10="urn:schemas-microsoft-com:office:word"><w:rPr><w:noProof/></w:rPr><w:pict>
       <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
         path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
         <v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
         <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
         <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
       <v:shape id="konsep" o:spid="_x0000_s2049" type="#_x0000_t136"
         style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
         fillcolor="#f1d4d4" stroked="f"><v:fill opacity=".5"/>
         <v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="${word}"/>
       </v:shape></w:pict></w:r>`.replace(/>\s+</g, '><'),
  );
