package org.gradus.exercise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A package of QTI 3: the items, a test that asks them all, and the manifest that lists both.
///
/// Its structure is that of the profile of Content Packaging 1.2 for QTI 3.0 (1EdTech, 2022).
final class QtiPackage {
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
          identifier="exercises-manifest">
        <metadata>
          <schema>QTI Package</schema>
          <schemaversion>3.0.0</schemaversion>
        </metadata>
        <organizations/>
        <resources>
          <resource identifier="exercises-test" type="imsqti_test_xmlv3p0" href="test.xml">
            <file href="test.xml"/>
      %s
          </resource>
      %s
        </resources>
      </manifest>
      """;

  private static final String DEPENDENCY = "      <dependency identifierref=\"%1$s\"/>";

  private static final String RESOURCE =
      """
      <resource identifier="%1$s" type="imsqti_item_xmlv3p0" href="items/%1$s.xml">
        <file href="items/%1$s.xml"/>
      </resource>\
      """;

  private static final String TEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
          identifier="exercises" title="Exercises">
        <qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="individual">
          <qti-assessment-section identifier="section" title="Exercises" visible="true">
      %s
          </qti-assessment-section>
        </qti-test-part>
      </qti-assessment-test>
      """;

  private static final String REFERENCE =
      "      <qti-assessment-item-ref identifier=\"%1$s\" href=\"items/%1$s.xml\"/>";

  private QtiPackage() {}

  /// The files by their places in the package.
  ///
  /// @param items the items by their identifiers
  static Map<String, String> files(Map<String, String> items) {
    var files = new LinkedHashMap<String, String>();
    var dependencies = each(items.keySet(), DEPENDENCY::formatted);
    var resources = each(items.keySet(), RESOURCE::formatted);
    files.put("imsmanifest.xml", MANIFEST.formatted(dependencies, resources));
    files.put("test.xml", TEST.formatted(each(items.keySet(), REFERENCE::formatted)));
    items.forEach((id, item) -> files.put("items/" + id + ".xml", item));
    return files;
  }

  private static String each(Collection<String> ids, Function<String, String> line) {
    return ids.stream().map(line).collect(Collectors.joining("\n"));
  }
}
