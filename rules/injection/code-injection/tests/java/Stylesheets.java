import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class Stylesheets {
  @PostMapping("/sheet")
  String sheet(@RequestBody String body) throws Exception {
    StringWriter out = new StringWriter();
    // finding: code-injection
    Transformer transformer = TransformerFactory.newInstance().newTransformer(new StreamSource(new StringReader(body)));
    transformer.transform(new StreamSource("report.xml"), new StreamResult(out));
    return out.toString();
  }

  @PostMapping("/data")
  String data(@RequestBody String body) throws Exception {
    StringWriter out = new StringWriter();
    // ok: code-injection
    Transformer transformer = TransformerFactory.newInstance().newTransformer(new StreamSource("sheet.xsl"));
    transformer.transform(new StreamSource(new StringReader(body)), new StreamResult(out));
    return out.toString();
  }
}
