import jakarta.servlet.http.HttpServletRequest;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XQueryCompiler;
import org.apache.commons.jxpath.JXPathContext;
import org.dom4j.Node;
import org.jaxen.dom.DOMXPath;
import org.jdom2.xpath.XPathFactory;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;

class MoreProcessors {
  void xpath(HttpServletRequest request, Document doc, Node node, JXPathContext jx, XPathCompiler xc, XQueryCompiler xq, Element el) throws Exception {
    String in = request.getParameter("in");
    javax.xml.xpath.XPathFactory.newInstance().newXPath().compile("/a[@b='" + in + "']"); // finding: xpath-injection
    XPathFactory.instance().compile("/a[@b='" + in + "']"); // finding: xpath-injection
    node.selectNodes("/a[@b='" + in + "']"); // finding: xpath-injection
    node.selectSingleNode("/a[@b='" + in + "']"); // finding: xpath-injection
    jx.getValue("a[@b='" + in + "']"); // finding: xpath-injection
    new DOMXPath("/a[@b='" + in + "']"); // finding: xpath-injection
    xc.compile("/a[@b='" + in + "']"); // finding: xpath-injection
    xc.evaluate("/a[@b='" + in + "']", null); // finding: xpath-injection
    xq.compile("for $x in /a where $x = '" + in + "' return $x"); // finding: xpath-injection
    el.selectXpath("/a[@b='" + in + "']"); // ok: xpath-injection
  }
}
