import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONReader;
import com.caucho.hessian.io.Hessian2Input;
import com.cedarsoftware.io.JsonIo;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.yamlbeans.YamlReader;
import flexjson.JSONDeserializer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import org.apache.commons.lang3.SerializationUtils;
import org.jboss.marshalling.Unmarshaller;
import org.nustaq.serialization.FSTConfiguration;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MoreFormats {
  void deser(HttpServletRequest request, Unmarshaller um) throws Exception {
    String in = request.getParameter("in");
    byte[] b = Base64.getDecoder().decode(in);
    SerializationUtils.deserialize(b); // finding: unsafe-deserialization
    new Kryo().readClassAndObject(new Input(b)); // finding: unsafe-deserialization
    FSTConfiguration.createDefaultConfiguration().asObject(b); // finding: unsafe-deserialization
    new Yaml().load(in); // finding: unsafe-deserialization
    new Yaml(new SafeConstructor(new LoaderOptions())).load(in); // ok: unsafe-deserialization
    new Hessian2Input(new ByteArrayInputStream(b)).readObject(); // finding: unsafe-deserialization
    JSON.parseObject(in, Object.class, JSONReader.Feature.SupportAutoType); // finding: unsafe-deserialization
    JSON.parseObject(in); // ok: unsafe-deserialization
    new YamlReader(in).read(); // finding: unsafe-deserialization
    JsonIo.toObjects(in, null, null); // finding: unsafe-deserialization
    new DefaultDeserializer().deserialize(new ByteArrayInputStream(b)); // finding: unsafe-deserialization
    new DeserializingConverter().convert(b); // finding: unsafe-deserialization
    new JSONDeserializer<Object>().deserialize(in); // finding: unsafe-deserialization
    um.readObject(); // ok: unsafe-deserialization
  }
}
