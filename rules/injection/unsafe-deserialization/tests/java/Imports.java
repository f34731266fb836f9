package shop.imports;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import com.thoughtworks.xstream.XStream;
import java.beans.XMLDecoder;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Imports {
  Object objects(HttpServletRequest request) throws Exception {
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    // finding: unsafe-deserialization
    return in.readObject();
  }

  Object cookie(HttpServletRequest request) throws Exception {
    for (Cookie cookie : request.getCookies()) {
      byte[] bytes = Base64.getDecoder().decode(cookie.getValue());
      // finding: unsafe-deserialization
      if (cookie.getName().equals("cart")) return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
    }
    return null;
  }

  Object decoder(HttpServletRequest request) throws Exception {
    XMLDecoder decoder = new XMLDecoder(request.getInputStream());
    // finding: unsafe-deserialization
    return decoder.readObject();
  }

  @PostMapping("/xml")
  Object xstream(@RequestBody String xml) {
    // finding: unsafe-deserialization
    return new XStream().fromXML(xml);
  }

  @PostMapping("/yaml")
  Object yaml(@RequestBody String text) {
    // finding: unsafe-deserialization
    return new Yaml().load(text);
  }

  Object kryo(MultipartFile file) throws Exception {
    Input input = new Input(file.getInputStream());
    // finding: unsafe-deserialization
    return new Kryo().readClassAndObject(input);
  }

  @PostMapping("/json")
  Map json(@RequestBody String text) throws Exception {
    // ok: unsafe-deserialization
    return new ObjectMapper().readValue(text, Map.class);
  }

  @PostMapping("/safe")
  Object safe(@RequestBody String text) {
    // ok: unsafe-deserialization
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  @PostMapping("/shapes")
  Shape shapes(@RequestBody String text) throws Exception {
    ObjectMapper open = new ObjectMapper();
    open.activateDefaultTyping(LaissezFaireSubTypeValidator.instance);
    // finding: unsafe-deserialization
    open.readValue(text, Shape.class);
    ObjectMapper listed = new ObjectMapper();
    listed.activateDefaultTyping(BasicPolymorphicTypeValidator.builder().allowIfSubType("shop.shapes.").build());
    // ok: unsafe-deserialization
    return listed.readValue(text, Shape.class);
  }

  interface Shape {}

  Object constant() {
    // ok: unsafe-deserialization
    return new Yaml().load("name: shop");
  }

  Object resource() throws Exception {
    // ok: unsafe-deserialization
    return new Yaml().load(Imports.class.getResourceAsStream("/defaults.yaml"));
  }

  String text(HttpServletRequest request) throws Exception {
    // ok: unsafe-deserialization
    return request.getReader().readLine();
  }
}
