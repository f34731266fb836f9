package shop.partners;

import java.io.InputStream;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

// documents that another server answers with
class Responses {
  Document rates(String address) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    String text = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(text))); // finding: xxe
  }

  Document hardened(String address) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    try (InputStream stream = new URL(address).openStream()) {
      return factory.newDocumentBuilder().parse(stream); // ok: xxe
    }
  }

  Document resolved(String address) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    try (InputStream stream = new URL(address).openStream()) {
      return builder.parse(stream); // ok: xxe
    }
  }
}
