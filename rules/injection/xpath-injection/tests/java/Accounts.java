package shop.accounts;

import javax.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathFactory;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.esapi.ESAPI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.w3c.dom.Document;

class Accounts {
  private final XPath xpath = XPathFactory.newInstance().newXPath();
  private final Document document;
  private final org.dom4j.Document tree;

  Accounts(Document document, org.dom4j.Document tree) {
    this.document = document;
    this.tree = tree;
  }

  Object login(HttpServletRequest request) throws Exception {
    String expression = "//user[name='" + request.getParameter("user") + "']";
    // finding: xpath-injection
    return xpath.evaluate(expression, document, XPathConstants.NODE);
  }

  XPathExpression compiled(HttpServletRequest request) throws Exception {
    // finding: xpath-injection
    return xpath.compile("//order[@id=" + request.getParameter("id") + "]");
  }

  @GetMapping("/group/{name}")
  Object group(@PathVariable String name) throws Exception {
    XPath own = XPathFactory.newInstance().newXPath();
    // finding: xpath-injection
    return own.evaluate(String.format("//group[@name='%s']/user", name), document);
  }

  Object dom4j(HttpServletRequest request) {
    // finding: xpath-injection
    return tree.selectNodes("//user[mail='" + request.getHeader("X-Mail") + "']");
  }

  Object single(@RequestParam String path) {
    // finding: xpath-injection
    return tree.selectSingleNode(path);
  }

  Object fixed() throws Exception {
    // ok: xpath-injection
    return xpath.evaluate("//user[@active='true']", document, XPathConstants.NODESET);
  }

  Object number(@RequestParam int id) throws Exception {
    // ok: xpath-injection
    return xpath.evaluate("//order[@id=" + id + "]", document);
  }

  Object escaped(HttpServletRequest request) throws Exception {
    // ok: xpath-injection
    return xpath.evaluate("//user[name='" + StringEscapeUtils.escapeXml10(request.getParameter("user")) + "']", document);
  }

  Object esapi(HttpServletRequest request) throws Exception {
    // ok: xpath-injection
    return xpath.evaluate("//user[name='" + ESAPI.encoder().encodeForXPath(request.getParameter("user")) + "']", document);
  }

  Object pattern(@RequestParam String name) throws Exception {
    if (!name.matches("[A-Za-z]+")) throw new IllegalArgumentException();
    // ok: xpath-injection
    return xpath.evaluate("//user[name='" + name + "']", document);
  }
}
