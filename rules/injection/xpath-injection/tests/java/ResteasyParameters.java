package books.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jboss.resteasy.annotations.jaxrs.FormParam;
import org.jboss.resteasy.annotations.jaxrs.HeaderParam;
import org.jboss.resteasy.annotations.jaxrs.PathParam;
import org.jboss.resteasy.annotations.jaxrs.QueryParam;
import org.w3c.dom.Document;

@Path("/books")
public class ResteasyParameters {
  private final Document document;

  public ResteasyParameters(Document document) {
    this.document = document;
  }

  @GET
  @Path("/author/{author}")
  public Object author(@PathParam String author) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    // finding: xpath-injection
    return xpath.compile("/books/book[author='%s']".formatted(author)).evaluate(document, XPathConstants.NODESET);
  }

  @GET
  @Path("/shelf")
  public Object shelf(@QueryParam("code") String code, @HeaderParam("X-Branch") String branch) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    // finding: xpath-injection
    Object first = xpath.evaluate("/books/book[shelf='" + code + "']", document, XPathConstants.NODESET);
    // finding: xpath-injection
    Object second = xpath.evaluate("/books/book[branch='" + branch + "']", document, XPathConstants.NODESET);
    return first == null ? second : first;
  }

  @GET
  @Path("/page")
  public Object page(@QueryParam int number, @FormParam String term) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setXPathVariableResolver(name -> term);
    // ok: xpath-injection
    Object counted = xpath.evaluate("/books/book[" + number + "]", document, XPathConstants.NODESET);
    // ok: xpath-injection
    Object found = xpath.evaluate("/books/book[title=$term]", document, XPathConstants.NODESET);
    return counted == null ? found : counted;
  }
}
