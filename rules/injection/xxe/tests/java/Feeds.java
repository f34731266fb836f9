package shop.feeds;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.dom4j.io.SAXReader;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class Feeds {
  Object dom(HttpServletRequest request) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    DocumentBuilder builder = factory.newDocumentBuilder();
    // finding: xxe
    return builder.parse(request.getInputStream());
  }

  @PostMapping("/sax")
  void sax(@RequestBody String xml) throws Exception {
    SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
    // finding: xxe
    parser.parse(new InputSource(new StringReader(xml)), new DefaultHandler());
  }

  @PostMapping("/stax")
  Object stax(@RequestBody String xml) throws Exception {
    // finding: xxe
    return XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
  }

  Object dom4j(HttpServletRequest request) throws Exception {
    SAXReader reader = new SAXReader();
    // finding: xxe
    return reader.read(request.getInputStream());
  }

  void transform(HttpServletRequest request, StreamResult result) throws Exception {
    TransformerFactory factory = TransformerFactory.newInstance();
    // finding: xxe
    factory.newTransformer().transform(new StreamSource(request.getInputStream()), result);
  }

  Object closed(HttpServletRequest request) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: xxe
    return factory.newDocumentBuilder().parse(request.getInputStream());
  }

  Object entities(HttpServletRequest request) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    // ok: xxe
    return factory.newDocumentBuilder().parse(request.getInputStream());
  }

  void secure(HttpServletRequest request) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    // ok: xxe
    factory.newSAXParser().parse(request.getInputStream(), new DefaultHandler());
  }

  Object noDtd(@RequestBody String xml) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // ok: xxe
    return factory.createXMLStreamReader(new StringReader(xml));
  }

  void restricted(HttpServletRequest request, StreamResult result) throws Exception {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    // ok: xxe
    factory.newTransformer().transform(new StreamSource(request.getInputStream()), result);
  }

  Object own() throws Exception {
    // ok: xxe
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<feed/>")));
  }

  Object coalescing(String xml) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // finding: xxe
    return factory.createXMLStreamReader(new StringReader(xml));
  }

  private static final Map<String, Boolean> HARDENING =
      Map.of("http://apache.org/xml/features/disallow-doctype-decl", true, XMLConstants.FEATURE_SECURE_PROCESSING, true);

  private DocumentBuilderFactory factory(Map<String, Boolean> features) throws Exception {
    DocumentBuilderFactory made = DocumentBuilderFactory.newInstance();
    for (Map.Entry<String, Boolean> one : features.entrySet()) made.setFeature(one.getKey(), one.getValue());
    return made;
  }

  Object hardened(HttpServletRequest request) throws Exception {
    // ok: xxe
    return factory(HARDENING).newDocumentBuilder().parse(request.getInputStream());
  }

  Object open(HttpServletRequest request) throws Exception {
    // finding: xxe
    return factory(Map.of()).newDocumentBuilder().parse(request.getInputStream());
  }

  Object listed(HttpServletRequest request) throws Exception {
    SAXReader reader = new SAXReader();
    for (String feature : List.of("http://apache.org/xml/features/disallow-doctype-decl")) reader.setFeature(feature, true);
    // ok: xxe
    return reader.read(request.getInputStream());
  }
}
