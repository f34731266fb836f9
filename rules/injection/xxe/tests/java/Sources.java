import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import javax.xml.bind.JAXBContext;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xml.sax.InputSource;

@RestController
class Orders {
  private final JAXBContext context;

  Orders(JAXBContext context) {
    this.context = context;
  }

  @PostMapping("/orders")
  Object plain(HttpServletRequest request) throws Exception {
    return read(SAXParserFactory.newInstance(), request.getInputStream());
  }

  @PostMapping("/orders/half")
  Object half(HttpServletRequest request) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    return read(factory, request.getInputStream());
  }

  private Object read(SAXParserFactory factory, InputStream in) throws Exception {
    // finding: xxe
    SAXSource source = new SAXSource(factory.newSAXParser().getXMLReader(), new InputSource(in));
    return context.createUnmarshaller().unmarshal(source);
  }

  @PostMapping("/orders/closed")
  Object closed(HttpServletRequest request) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: xxe
    SAXSource source = new SAXSource(factory.newSAXParser().getXMLReader(), new InputSource(request.getInputStream()));
    return context.createUnmarshaller().unmarshal(source);
  }
}
