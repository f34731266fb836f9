import java.io.StringReader;
import javax.servlet.http.HttpServletRequest;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.xom.Builder;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

class NamespaceParsers {
  void parse(HttpServletRequest request, XMLReader closed) throws Exception {
    String in = request.getParameter("in");
    DocumentBuilderFactory open = DocumentBuilderFactory.newDefaultNSInstance();
    open.newDocumentBuilder().parse(new InputSource(new StringReader(in))); // finding: xxe
    DocumentBuilderFactory refusing = DocumentBuilderFactory.newDefaultNSInstance();
    refusing.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    refusing.newDocumentBuilder().parse(new InputSource(new StringReader(in))); // ok: xxe
    new Builder().build(new StringReader(in)); // finding: xxe
    new Builder(closed).build(new StringReader(in)); // ok: xxe
  }
}
