import java.io.StringReader;
import javax.servlet.http.HttpServletRequest;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ParsedByPaths {
  String title(HttpServletRequest request) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    return xpath.evaluate("/book/title", new InputSource(new StringReader(request.getParameter("book")))); // finding: xxe
  }

  String ofDocument(HttpServletRequest request) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    Document book = builder.parse(new InputSource(new StringReader(request.getParameter("book")))); // ok: xxe
    XPath xpath = XPathFactory.newInstance().newXPath();
    return xpath.evaluate("/book/title", book); // ok: xxe
  }
}
