import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;
import org.apache.commons.io.serialization.ValidatingObjectInputStream;
import org.springframework.core.ConfigurableObjectInputStream;

class ObjectStreams {
  void ois(HttpServletRequest request) throws Exception {
    String in = request.getParameter("in");
    byte[] b = Base64.getDecoder().decode(in);
    new ObjectInputStream(new ByteArrayInputStream(b)).readObject(); // finding: unsafe-deserialization
    new ValidatingObjectInputStream(new ByteArrayInputStream(b)).accept(String.class).readObject(); // ok: unsafe-deserialization
    ObjectInputStream o = new ObjectInputStream(new ByteArrayInputStream(b));
    o.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.shop.*;!*"));
    o.readObject(); // ok: unsafe-deserialization
    new ConfigurableObjectInputStream(new ByteArrayInputStream(b), null).readObject(); // finding: unsafe-deserialization
    new java.beans.XMLDecoder(new ByteArrayInputStream(b)).readObject(); // finding: unsafe-deserialization
  }
}
