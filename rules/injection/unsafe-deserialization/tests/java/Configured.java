import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;
import com.thoughtworks.xstream.security.NoTypePermission;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Codecs {
  private final XStream open = plain();
  private final XStream narrow = plain();
  private final XStream begun = new XStream();
  private final XStream refusing = new XStream();
  private final XStream anything = new XStream();

  public Codecs() {
    open.allowTypesByWildcard(new String[] {"**"});
    narrow.allowTypes(new Class<?>[] {Codecs.class});
    refusing.addPermission(NoTypePermission.NONE);
    anything.addPermission(AnyTypePermission.ANY);
  }

  @PostConstruct
  void begin() {
    begun.allowTypesByWildcard(new String[] {"org.stock.model.**"});
  }

  Object open(String text) {
    // finding: unsafe-deserialization
    return open.fromXML(text);
  }

  Object narrow(String text) {
    // ok: unsafe-deserialization
    return narrow.fromXML(text);
  }

  Object begun(String text) {
    // ok: unsafe-deserialization
    return begun.fromXML(text);
  }

  Object refusing(String text) {
    // ok: unsafe-deserialization
    return refusing.fromXML(text);
  }

  Object anything(String text) {
    // finding: unsafe-deserialization
    return anything.fromXML(text);
  }

  private static XStream plain() {
    XStream xstream = new XStream();
    xstream.alias("codecs", Codecs.class);
    return xstream;
  }
}

class Imported extends HttpServlet {
  @Inject Codecs codecs;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String text = request.getParameter("text");
    codecs.open(text);
    codecs.narrow(text);
    codecs.begun(text);
    codecs.refusing(text);
    codecs.anything(text);
  }
}
